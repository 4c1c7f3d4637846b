package dev.blobfish.app.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.app.connections.ConnectionDraft.Problem;
import dev.blobfish.sdk.Dialect;
import dev.blobfish.sdk.StoreProfile;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionDraftTest {
    private static ConnectionDraft draft(String title, String endpoint, String key) {
        return new ConnectionDraft(title, endpoint, key, "", false, "", Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "'',https://s3.example.org,TITLE_EMPTY",
        "Work,'',ENDPOINT_EMPTY",
        "Work,ftp://s3.example.org,ENDPOINT_WRONG",
        "Work,https://user:word@s3.example.org,ENDPOINT_WRONG",
        "Work,https://s3.example.org?x=1,ENDPOINT_WRONG",
        "Work,https://two words,ENDPOINT_WRONG",
    })
    void saysWhatIsWrong(String title, String endpoint, Problem problem) {
        assertThat(draft(title, endpoint, "").problems(false, false)).contains(problem);
    }

    @Test
    void aKeyNeedsItsSecretUnlessOneIsKept() {
        ConnectionDraft keyed = draft("Work", "s3.example.org", "AK");
        assertThat(keyed.problems(false, false)).contains(Problem.SECRET_MISSING);
        assertThat(keyed.problems(false, true)).isEmpty();
        assertThat(draft("", "", "AK").problems(false, false))
                .containsExactly(Problem.TITLE_EMPTY, Problem.ENDPOINT_EMPTY, Problem.SECRET_MISSING);
        assertThat(draft("Work", "s3.example.org", "").problems(true, false)).contains(Problem.SECRET_WITHOUT_KEY);
    }

    @Test
    void anEditKeepsWhatTheFormDoesNotShow() {
        StoreProfile profile = new StoreProfile(
                "work",
                "Work",
                Dialect.S3,
                URI.create("https://s3.example.org"),
                "AK",
                Optional.empty(),
                Map.of("region", "eu-1", "addressing", "path", "session-token", "t"));

        assertThat(ConnectionDraft.of(profile).profile("work")).isEqualTo(profile);
    }

    @Test
    void aHostAloneMeansHttps() {
        assertThat(draft("Work", "s3.example.org", "").profile("w1").endpoint())
                .isEqualTo(URI.create("https://s3.example.org"));
    }

    @ParameterizedTest
    @CsvSource({"Zürich Büro,zurich-buro", "A,store-a", "日本,store", "--,store"})
    void anIdIsMadeFromTheTitle(String title, String id) {
        assertThat(draft(title, "h", "").suggestedId()).isEqualTo(id);
    }

    @Test
    void plainTextIsFineOnThisComputerOnly() {
        assertThat(draft("a", "http://127.0.0.1:9000", "").isPlainText()).isFalse();
        assertThat(draft("a", "http://s3.example.org", "").isPlainText()).isTrue();
    }
}
