package dev.blobfish.app.browse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.app.browse.TakenNames.Likeness;
import dev.blobfish.app.fx.Stores;
import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.BlobStores;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.PutTarget;
import dev.blobfish.sdk.StoreProfile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConflictsTest {

    private static final ContainerName BUCKET = new ContainerName("photos");

    @TempDir
    Path drop;

    private final BlobStore store = BlobStores.inMemory();

    private final class OneStore implements Stores {
        @Override
        public List<StoreProfile> profiles() {
            return List.of();
        }

        @Override
        public BlobStore store(String profileId) {
            return store;
        }
    }

    private void put(String name, String content) throws Exception {
        store.put(
                PutTarget.of(BUCKET, new BlobName(name), Metadata.EMPTY),
                BlobBody.of(content.getBytes(StandardCharsets.UTF_8)));
    }

    private Path file(String name, String content) throws Exception {
        return Files.writeString(drop.resolve(name), content);
    }

    @Test
    void saysWhichAreIdenticalDifferentAndUnknown() throws Exception {
        store.createContainer(BUCKET);
        put("2024/same", "bytes");
        put("2024/longer", "bytes and more");
        put("2024/other", "BYTES");
        put("2024/folder/inside", "x");
        Files.createDirectory(drop.resolve("folder"));
        List<Path> sources = List.of(
                file("same", "bytes"),
                file("longer", "bytes"),
                file("other", "bytes"),
                file("new", "bytes"),
                drop.resolve("folder"));
        TakenNames taken =
                new Conflicts(new OneStore()).at(Location.of("p", BUCKET).at("2024/"), sources);
        assertThat(taken.names())
                .containsEntry("same", Likeness.IDENTICAL)
                .containsEntry("longer", Likeness.DIFFERENT)
                .containsEntry("other", Likeness.DIFFERENT)
                .containsEntry("folder", Likeness.UNKNOWN)
                .hasSize(4);
        assertThat(taken.count(Likeness.DIFFERENT)).isEqualTo(2);
    }
}
