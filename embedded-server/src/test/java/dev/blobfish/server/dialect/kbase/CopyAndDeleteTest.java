package dev.blobfish.server.dialect.kbase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CopyAndDeleteTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private String node = "";

    @BeforeEach
    void upload() throws IOException {
        node = "/node/" + STORE.node("alice", "foobarbaz", "?filename=f&format=t");
    }

    @Test
    void aCopyIsThePrivateNodeOfWhoMadeIt() throws IOException {
        STORE.ask("alice", "PUT " + node + "/acl/read?users=bob,carol");
        STORE.ask("alice", "PUT " + node + "/acl/public_read");
        var copy = STORE.ask("bob", "POST " + node + "/copy", "a body that is ignored");
        var original = STORE.ask("alice", "GET " + node);
        assertThat(copy.status()).isEqualTo(200);
        assertThat(copy.field("id")).isNotEqualTo(original.field("id"));
        for (var same : new String[] {"name", "format", "md5", "size"})
            assertThat(copy.field(same)).isEqualTo(original.field(same));
        var acl = STORE.ask("bob", "GET /node/" + copy.field("id") + "/acl?verbosity=full");
        assertThat(acl.field("username")).isEqualTo("bob");
        assertThat(acl.compact()).doesNotContain("alice", "carol", "true");
        assertThat(STORE.ask("alice", "GET /node/" + copy.field("id")).refusal())
                .isEqualTo("401 User Unauthorized");
    }

    @Test
    void aCopyOutlivesItsSource() throws IOException {
        var copy = STORE.ask("alice", "POST " + node + "/copy/").field("id");
        STORE.ask("alice", "DELETE " + node);
        assertThat(STORE.ask("alice", "GET /node/" + copy + "?download").body()).isEqualTo("foobarbaz");
    }

    @Test
    void aCopyNeedsALoginAndTheRightToRead() throws IOException {
        assertThat(STORE.ask("bob", "POST " + node + "/copy").refusal()).isEqualTo("401 User Unauthorized");
        assertThat(STORE.ask("root", "POST " + node + "/copy").status()).isEqualTo(200);
        STORE.ask("alice", "PUT " + node + "/acl/public_read");
        assertThat(STORE.ask("", "POST " + node + "/copy").refusal()).isEqualTo("401 No Authorization");
        assertThat(STORE.ask("bob", "POST " + node + "/copy").status()).isEqualTo(200);
    }

    @Test
    void aDeletedNodeIsGone() throws IOException {
        var answer = STORE.ask("alice", "DELETE " + node + "/");
        assertThat(answer.body()).isEqualTo("{\n  \"data\": null,\n  \"error\": null,\n  \"status\": 200\n}\n");
        assertThat(answer.header("Content-Length")).isEqualTo("53");
        assertThat(STORE.ask("alice", "DELETE " + node).refusal()).isEqualTo("404 Node not found");
        assertThat(STORE.ask("alice", "POST " + node + "/copy").refusal()).isEqualTo("404 Node not found");
    }

    @Test
    void onlyItsOwnerAndAdministratorsDeleteANode() throws IOException {
        STORE.ask("alice", "PUT " + node + "/acl/public_read");
        STORE.ask("alice", "PUT " + node + "/acl/read?users=bob");
        assertThat(STORE.ask("bob", "DELETE " + node).refusal()).isEqualTo("401 User Unauthorized");
        assertThat(STORE.ask("", "DELETE " + node).refusal()).isEqualTo("401 No Authorization");
        assertThat(STORE.ask("root", "DELETE " + node).status()).isEqualTo(200);
    }

    @Test
    void anAdministratorReadsEverything() throws IOException {
        assertThat(STORE.ask("root", "GET " + node + "?download").body()).isEqualTo("foobarbaz");
        assertThat(STORE.ask("", "GET " + node).refusal()).isEqualTo("401 User Unauthorized");
    }
}
