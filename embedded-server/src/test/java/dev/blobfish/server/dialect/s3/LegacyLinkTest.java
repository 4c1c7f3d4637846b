package dev.blobfish.server.dialect.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Temporary links as aws cli 1 and boto3 still make them.
class LegacyLinkTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private Wire wire;

    @BeforeEach
    void connect() throws IOException {
        wire = new Wire(STORE.port());
        wire.signed(STORE.owner(), "PUT", "/linked");
        wire.signed(STORE.owner(), "PUT", "/linked/k", Map.of(), "linked");
    }

    @AfterEach
    void disconnect() throws IOException {
        wire.close();
    }

    private Answer get(LegacyLink link) throws IOException {
        return wire.anonymous("GET", link.target(STORE.owner()), Map.of(), "");
    }

    @Test
    void aLinkToAnObjectNeedsNoKeys() throws IOException {
        assertThat(get(LegacyLink.to("/linked/k")).body()).isEqualTo("linked");
    }

    @Test
    void aLinkToABucketMayBeSignedWithASlashAtItsEnd() throws IOException {
        var until = Instant.now().plusSeconds(300);
        assertThat(get(new LegacyLink("/linked", "/linked/", until)).body()).contains("<Key>k</Key>");
        assertThat(get(new LegacyLink("/linked", "/linked", until)).body()).contains("<Key>k</Key>");
    }

    @Test
    void aLinkForSomethingElseIsRefused() throws IOException {
        var until = Instant.now().plusSeconds(300);
        for (String signed : new String[] {"/linked", "/linked/", "/linked/other", "/linked/k/"})
            assertThat(get(new LegacyLink("/linked/k", signed, until)).outcome())
                    .isEqualTo("403 SignatureDoesNotMatch");
    }

    @Test
    void aLinkEnds() throws IOException {
        var ended = new LegacyLink("/linked/k", "/linked/k", Instant.now().minusSeconds(1));
        assertThat(get(ended).outcome()).isEqualTo("403 AccessDenied");
    }
}
