package dev.blobfish.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Saved connections, and where their secrets must not be.
class ProfilesTest {
    private static final String SECRET = "v3ry-s3cret-key-0123456789";
    private static final List<String> ADD =
            List.of("profile", "add", "work", "--endpoint", "http://127.0.0.1:1", "--access-key", "AK");

    @TempDir
    Path home;

    private CliRun cli;

    @BeforeEach
    void prepare() {
        cli = new CliRun(home);
    }

    private CliRun.Result add(String... more) {
        return cli.run(Stream.concat(ADD.stream(), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void theSecretComesFromTheEnvironmentAFileOrAPrompt() throws Exception {
        cli.with("MY_SECRET", SECRET);
        assertThat(add("--secret-env", "MY_SECRET").code()).isZero();
        Path file = Files.writeString(home.resolve("key.txt"), SECRET + "\n");
        assertThat(add("--replace", "--secret-file", file.toString()).code()).isZero();
        Files.delete(file);
        cli.typing(SECRET + "\nmore");
        assertThat(add("--replace", "--secret-file", "-").code()).isZero();
        assertThat(add("--replace").code()).isEqualTo(2);
        cli.answering(SECRET);
        CliRun.Result result = cli.run("profile", "add", "work", "--replace");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.err()).contains("secrets.json").doesNotContain(SECRET);
        assertThat(cli.run("profile", "list").out())
                .contains("local")
                .contains("work")
                .doesNotContain(SECRET);
        assertThat(cli.run("profile", "list", "--json").out())
                .contains("\"accessKey\":\"AK\"")
                .doesNotContain(SECRET);
    }

    @Test
    void noFileOfTheHomeHoldsTheSecretInClear() throws Exception {
        cli.with("MY_SECRET", SECRET);
        assertThat(add("--secret-env", "MY_SECRET").code()).isZero();
        // It fails, and a failure is what logs like to tell of.
        assertThat(cli.run("--debug", "profile", "test", "work").err()).doesNotContain(SECRET);
        assertThat(cli.run("ls", "work:").code()).isEqualTo(1);
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().noneMatch(file -> holds(file, SECRET));
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aStoreThatIsAwayIsSaidToBeAway() {
        cli.with("MY_SECRET", SECRET);
        assertThat(add("--secret-env", "MY_SECRET").code()).isZero();
        CliRun.Result result = cli.run("profile", "test", "work");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("network").doesNotContain("Exception");
    }

    @Test
    void withoutThePassphraseASecretIsNeitherKeptNorFound() {
        cli.with("MY_SECRET", SECRET).without("BLOBFISH_PASSPHRASE");
        CliRun.Result result = add("--secret-env", "MY_SECRET");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("BLOBFISH_PASSPHRASE");
        assertThat(cli.run("profile", "list").lines()).hasSize(1);
    }

    @Test
    void wrongNamesAndAddressesAreRefused() {
        assertThat(cli.run("profile", "add", "a:b", "--endpoint", "http://x").code())
                .isEqualTo(2);
        assertThat(cli.run("profile", "add", "c", "--endpoint", "http://x").code())
                .isEqualTo(2);
        assertThat(cli.run("profile", "add", "local", "--endpoint", "http://x").code())
                .isEqualTo(2);
        assertThat(cli.run("profile", "add", "ok", "--endpoint", "ftp://x").code())
                .isEqualTo(2);
        assertThat(cli.run("profile", "add", "ok", "--endpoint", "http://user:pass@x")
                        .code())
                .isEqualTo(2);
        assertThat(cli.run("profile", "add", "ok").code()).isEqualTo(2);
        assertThat(cli.run("profile", "add", "ok", "--endpoint", "http://x", "--dialect", "gopher")
                        .code())
                .isEqualTo(2);
        assertThat(cli.run("profile", "remove", "ok").code()).isEqualTo(1);
        assertThat(cli.run("profile", "remove", "local").code()).isEqualTo(2);
    }

    @Test
    void aConnectionToAnotherStoreWorksUntilItIsRemoved(@TempDir Path otherHome) throws Exception {
        var other = new dev.blobfish.app.localstore.LocalStore(otherHome.resolve("store"), otherHome.resolve("port"));
        try (other) {
            var access = other.access();
            cli.with("MY_SECRET", access.secret().reveal());
            String endpoint = access.profile().endpoint().toString();
            String key = access.profile().accessKey();
            assertThat(cli.run(
                                    "profile",
                                    "add",
                                    "other",
                                    "--endpoint",
                                    endpoint,
                                    "--access-key",
                                    key,
                                    "--secret-env",
                                    "MY_SECRET")
                            .code())
                    .isZero();
            assertThat(cli.run("profile", "test", "other").code()).isZero();
            assertThat(cli.run("mkdir", "other:there").code()).isZero();
            assertThat(cli.run("ls", "other:").out()).isEqualTo("there/\n");
            assertThat(cli.run("profile", "remove", "other").code()).isZero();
            assertThat(cli.run("ls", "other:").code()).isEqualTo(2);
        }
    }
}
