package dev.blobfish.server.engine.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.server.engine.ContainerInfo;
import dev.blobfish.server.engine.Documents;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownContainersTest {
    private final KnownContainers known = new KnownContainers();

    private static Optional<ContainerInfo> owned(String owner) {
        return Optional.of(new ContainerInfo("bucket", owner, Instant.EPOCH, Documents.NONE));
    }

    private Optional<String> owner(Optional<ContainerInfo> database) {
        return known.find("bucket", () -> database).map(ContainerInfo::owner);
    }

    @Test
    void theDatabaseIsAskedOnceUntilAChange() {
        assertThat(owner(owned("alice"))).contains("alice");
        assertThat(owner(owned("bob"))).contains("alice");
        known.changed("bucket");
        assertThat(owner(owned("bob"))).contains("bob");
    }

    @Test
    void whatIsAbsentIsAskedForAgain() {
        assertThat(owner(Optional.empty())).isEmpty();
        assertThat(owner(owned("alice"))).contains("alice");
    }

    @Test
    void whatWasReadBeforeAChangeIsNotKeptAfterIt() {
        known.find("bucket", () -> {
            known.changed("bucket");
            return owned("before");
        });
        assertThat(owner(owned("after"))).contains("after");
    }

    @Test
    void theOldestIsForgottenWhenThereAreVeryMany() {
        owner(owned("alice"));
        for (int i = 0; i < 1000; i++) {
            var name = "other" + i;
            known.find(name, () -> Optional.of(new ContainerInfo(name, "x", Instant.EPOCH, Documents.NONE)));
        }
        assertThat(owner(owned("bob"))).contains("bob");
    }
}
