package dev.blobfish.server.dialect.kbase;

import static dev.blobfish.server.dialect.kbase.TestStore.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private String node = "";

    @BeforeEach
    void upload() throws IOException {
        node = "/node/" + STORE.node("alice", "foobarbaz", "?filename=hello%20(1).txt");
    }

    private Answer get(String user, String query) throws IOException {
        return STORE.ask(user, "GET " + node + query);
    }

    @Test
    void aDownloadNamesTheFile() throws IOException {
        for (var query : new String[] {"?download", "?download=false", "?download_raw&download", "/?download"}) {
            var answer = get("alice", query);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("foobarbaz");
            assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=hello (1).txt");
            assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
            assertThat(answer.header("Content-Length")).isEqualTo("9");
            assertThat(answer.headers().keySet())
                    .containsExactlyInAnyOrder("Content-Type", "Content-Length", "Content-Disposition", "Date");
        }
    }

    @Test
    void aRawDownloadDoesNot() throws IOException {
        assertThat(get("alice", "?download_raw").headers().keySet())
                .containsExactlyInAnyOrder("Content-Type", "Content-Length", "Date");
    }

    @Test
    void aNameGoesOutAsBareUtf8AndTheIdWhereThereIsNone() throws IOException {
        var named = STORE.node("alice", "x", "?filename=%C3%BC%20%E6%97%A5.txt");
        assertThat(STORE.ask("alice", "GET /node/" + named + "?download").header("Content-Disposition"))
                .isEqualTo("attachment; filename=" + utf8("\u00fc \u65e5.txt"));
        var nameless = STORE.node("alice", "x", "");
        assertThat(STORE.ask("alice", "GET /node/{" + nameless + "}?download").header("Content-Disposition"))
                .isEqualTo("attachment; filename=" + nameless);
    }

    @ParameterizedTest
    @CsvSource({
        "seek=3&length=3,bar",
        "seek=0,foobarbaz",
        "length=0,foobarbaz",
        "length=4,foob",
        "seek=8,z",
        "seek=3;length=100,barbaz",
        "seek=1&length=18446744073709551615,oobarbaz",
        "seek=00000000000000000000000006,baz",
        "seek=6&seek=x,baz"
    })
    void someBytesAreAnsweredWithTheirOwnLength(String query, String bytes) throws IOException {
        var answer = get("alice", "?download_raw&" + query);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(bytes);
        assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(bytes.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "+1", "0x1", "1_0", "", " 1", "18446744073709551616", "\u00b2"})
    void aNumberThatIsNoneIsRefused(String number) throws IOException {
        var raw = utf8(number).replace(" ", "+").replace("+1", number.equals("+1") ? "%2B1" : "+1");
        for (var name : new String[] {"seek", "length"})
            assertThat(get("alice", "?download&" + name + "=" + raw).refusal())
                    .isEqualTo("400 Cannot parse " + name + " param " + number + " to non-negative integer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "10", "18446744073709551615"})
    void aSeekBehindTheEndIsRefused(String seek) throws IOException {
        assertThat(get("alice", "?download&seek=" + seek).refusal())
                .isEqualTo("400 seek value of " + seek + " is larger than the file");
    }

    @Test
    void theNumbersAreLookedAtBeforeThePermission() throws IOException {
        assertThat(get("bob", "?download&seek=x&length=y").refusal()).contains("seek param x");
        assertThat(get("bob", "?download&seek=100").refusal()).isEqualTo("401 User Unauthorized");
        assertThat(get("", "?download").refusal()).isEqualTo("401 User Unauthorized");
    }

    @Test
    void withoutADownloadTheRestIsOverlooked() throws IOException {
        assertThat(get("alice", "?seek=x&length=y&del").field("size")).isEqualTo("9");
        assertThat(get("alice", "").status()).isEqualTo(200);
    }

    @Test
    void aRangeHeaderIsOverlooked() throws IOException {
        var answer = STORE.ask("alice", "GET " + node + "?download", "", "Range: bytes=0-1");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("foobarbaz");
    }

    @Test
    void aNodeGoesWithTheLastByteOfItsDownload() throws IOException {
        assertThat(get("alice", "?download&del&length=3").body()).isEqualTo("foo");
        assertThat(get("alice", "").refusal()).isEqualTo("404 Node not found");
    }

    @Test
    void aNodeOfOneByteGoesToo() throws IOException {
        node = "/node/" + STORE.node("alice", "x", "");
        assertThat(get("alice", "?download_raw&del=no").body()).isEqualTo("x");
        assertThat(get("alice", "").status()).isEqualTo(404);
    }

    @Test
    void onlyItsOwnerMayDeleteByDownloading() throws IOException {
        assertThat(get("bob", "?download&del").refusal()).isEqualTo("401 User Unauthorized");
        STORE.ask("alice", "PUT " + node + "/acl/public_read");
        for (var user : new String[] {"", "bob"})
            assertThat(get(user, "?download&del&seek=x").refusal()).isEqualTo("403 Only node owners can delete nodes");
        assertThat(get("root", "?download&del&seek=1&length=2").body()).isEqualTo("oo");
        assertThat(get("root", "?download&del").refusal()).isEqualTo("404 Node not found");
    }

    @Test
    void aRefusedDownloadDeletesNothing() throws IOException {
        assertThat(get("alice", "?download&del&seek=9").status()).isEqualTo(400);
        assertThat(get("alice", "?download").body()).isEqualTo("foobarbaz");
    }

    @Test
    void aLargeDownloadThatDeletesIsWhole() throws IOException {
        var content = "0123456789".repeat(100_000);
        node = "/node/" + STORE.node("alice", content, "");
        assertThat(get("alice", "?download&del").body()).isEqualTo(content);
        assertThat(get("alice", "").status()).isEqualTo(404);
    }
}
