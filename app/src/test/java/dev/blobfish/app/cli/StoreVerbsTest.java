package dev.blobfish.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.app.AppGraph;
import dev.blobfish.app.AppHome;
import dev.blobfish.app.connections.Passphrases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Verbs on the real local store. Something like a window holds the store, as it usually does, and the verbs attach to
/// it.
class StoreVerbsTest {
    @TempDir
    Path home;

    @TempDir
    Path work;

    private AppGraph window;
    private CliRun cli;

    @BeforeEach
    void openWindow() throws Exception {
        window = new AppGraph(new AppHome(home), new Passphrases(Map.of(), _ -> Optional.empty()), Map.of());
        window.localStore().access();
        cli = new CliRun(home);
        assertThat(run("mkdir", "local:bucket").code()).isZero();
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    private CliRun.Result run(String... args) {
        return cli.run(args);
    }

    private Path file(String name, String content) throws Exception {
        Path file = work.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private void upload(String name, String content) throws Exception {
        CliRun.Result result = run("cp", file("source", content).toString(), "-T", "local:bucket/" + name);
        assertThat(result.code()).as(result.err()).isZero();
    }

    @Test
    void listsOneFolderAndEverythingBelowIt() throws Exception {
        upload("a.txt", "1");
        upload("dir/b.txt", "22");
        upload("dir/sub/c.txt", "333");
        assertThat(run("ls").lines()).containsExactly("bucket/");
        assertThat(run("ls", "local:bucket").lines()).containsExactly("a.txt", "dir/");
        assertThat(run("ls", "local:bucket/dir").lines()).containsExactly("b.txt", "sub/");
        assertThat(run("ls", "-r", "local:bucket/dir/").lines()).containsExactly("b.txt", "sub/c.txt");
        assertThat(run("ls", "-l", "local:bucket/a.txt").out()).contains("1 B").endsWith("a.txt\n");
        assertThat(run("ls", "--json", "local:bucket/dir").lines().getFirst())
                .startsWith(
                        "{\"kind\":\"blob\",\"name\":\"dir/b.txt\",\"place\":\"local:bucket/dir/b.txt\",\"size\":2,");
    }

    @Test
    void whatIsNotThereFailsWithItsName() {
        CliRun.Result nothing = run("ls", "local:bucket/none");
        assertThat(nothing.code()).isEqualTo(1);
        assertThat(nothing.err()).contains("There is nothing at local:bucket/none");
        assertThat(run("ls", "local:nobucket").code()).isEqualTo(1);
        assertThat(run("stat", "local:bucket/none").code()).isEqualTo(1);
        assertThat(run("cat", "local:bucket/none").code()).isEqualTo(1);
        assertThat(run("rm", "local:bucket/none").code()).isEqualTo(1);
        assertThat(run("rm", "-f", "local:bucket/none").code()).isZero();
    }

    @Test
    void catGivesTheBytesAndNothingElse() throws Exception {
        byte[] bytes = new byte[200_000];
        new java.util.Random(1).nextBytes(bytes);
        Files.write(work.resolve("x"), bytes);
        assertThat(run("cp", work.resolve("x").toString(), "local:bucket/x").code())
                .isZero();
        CliRun.Result result = run("cat", "local:bucket/x");
        assertThat(result.bytes()).isEqualTo(bytes);
        assertThat(result.err()).isEmpty();
    }

    @Test
    void oneOfSeveralThatFailsDoesNotStopTheOthers() throws Exception {
        upload("a", "A");
        upload("b", "B");
        CliRun.Result result = run("cat", "local:bucket/a", "local:bucket/none", "local:bucket/b");
        assertThat(result.out()).isEqualTo("AB");
        assertThat(result.code()).isEqualTo(ExitCode.PARTLY_FAILED);
        assertThat(result.err()).contains("local:bucket/none");
    }

    @Test
    void editingMetadataKeepsWhatIsNotNamed() throws Exception {
        upload("page.html", "<p>");
        assertThat(run(
                                "meta",
                                "set",
                                "local:bucket/page.html",
                                "content-type=text/html",
                                "Author=Änne",
                                "cache-control=no-store")
                        .code())
                .isZero();
        assertThat(run("meta", "set", "local:bucket/page.html", "x-amz-meta-rating=5")
                        .code())
                .isZero();
        assertThat(run("meta", "remove", "local:bucket/page.html", "cache-control")
                        .code())
                .isZero();
        assertThat(run("meta", "get", "local:bucket/page.html").lines())
                .contains("author: Änne", "rating: 5", "content-type: text/html")
                .doesNotContain("cache-control: no-store");
        assertThat(run("meta", "get", "local:bucket/page.html", "rating").out()).isEqualTo("rating: 5\n");
        assertThat(run("meta", "get", "local:bucket/page.html", "none").code()).isEqualTo(1);
        assertThat(run("meta", "set", "local:bucket/page.html", "novalue").code())
                .isEqualTo(2);
        assertThat(run("cat", "local:bucket/page.html").out()).isEqualTo("<p>");
    }

    @Test
    void accessGoesPublicAndBack() throws Exception {
        upload("a", "A");
        assertThat(run("access", "get", "local:bucket/a").lines().getFirst()).isEqualTo("private");
        assertThat(run("access", "set", "public-read", "local:bucket/a").code()).isZero();
        assertThat(run("access", "get", "local:bucket/a").lines()).contains("public-read", "  everyone: read");
        assertThat(run("access", "set", "private", "local:bucket/a").code()).isZero();
        assertThat(run("access", "get", "local:bucket/a").lines().getFirst()).isEqualTo("private");
        CliRun.Result wrong = run("access", "set", "open", "local:bucket/a");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("neither private nor public-read");
    }

    @Test
    void aSharedLinkWorksWithoutKeysAndEndsWhenItSays() throws Exception {
        upload("a", "shared");
        CliRun.Result result = run("share", "--expires", "1h", "local:bucket/a");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.err()).contains("Works until").contains("1 h");
        try (var in = java.net.URI.create(result.out().strip()).toURL().openStream()) {
            assertThat(in.readAllBytes()).asString().isEqualTo("shared");
        }
        assertThat(run("share", "--expires", "400d", "local:bucket/a").code()).isEqualTo(2);
        assertThat(run("share", "--expires", "soon", "local:bucket/a").code()).isEqualTo(2);
        assertThat(run("share", "local:bucket/none").code()).isEqualTo(1);
    }

    @Test
    void deletingATreeNeedsTheOptionAndSaysWhatWent() throws Exception {
        upload("dir/a", "A");
        upload("dir/b", "B");
        upload("other", "C");
        assertThat(run("rm", "local:bucket/dir").code()).isEqualTo(2);
        assertThat(run("rm", "local:bucket").code()).isEqualTo(2);
        assertThat(run("rm", "-r", "local:bucket/dir").lines())
                .containsExactly("deleted local:bucket/dir/a", "deleted local:bucket/dir/b");
        assertThat(run("ls", "local:bucket").lines()).containsExactly("other");
        assertThat(run("rm", "-r", "local:bucket").code()).isZero();
        assertThat(run("ls").lines()).isEmpty();
    }

    @Test
    void atATerminalDeletingATreeAsksWithCountAndBytes() throws Exception {
        upload("dir/a", "AAA");
        cli.answering("n");
        CliRun.Result refused = run("rm", "-r", "local:bucket/dir/");
        assertThat(refused.err()).contains("Nothing was deleted");
        cli.answering("y");
        assertThat(run("rm", "-r", "local:bucket/dir/").out()).contains("deleted local:bucket/dir/a");
    }

    @Test
    void hostileNamesArriveWholeAndCannotActOnATerminal() throws Exception {
        String name = "a\u001b[31m b\tc ü 👍 %20 +&=?#;,$ 'q' \"d\" \\ ../x";
        upload(name, "hostile");
        assertThat(run("ls", "local:bucket").out()).isEqualTo(name.replace("../x", "../") + "\n");
        assertThat(run("cat", "local:bucket/" + name).out()).isEqualTo("hostile");
        cli.answering();
        assertThat(run("ls", "local:bucket").out()).doesNotContain("\u001b");
        assertThat(run("stat", "local:bucket/" + name).out()).doesNotContain("\u001b");
    }

    @Test
    void aFolderMadeEmptyIsListed() {
        assertThat(run("mkdir", "local:bucket/empty").code()).isZero();
        assertThat(run("mkdir", "local:bucket/empty/").code()).isZero();
        assertThat(run("ls", "local:bucket").lines()).containsExactly("empty/");
        assertThat(run("ls", "local:bucket/empty").lines()).isEmpty();
        assertThat(run("rm", "-r", "local:bucket/empty").code()).isZero();
        assertThat(run("ls", "local:bucket").lines()).isEmpty();
    }

    @Test
    void theVerbsUseTheWindowsStore() throws Exception {
        assertThat(window.localStore().runsHere()).isTrue();
        assertThat(window.stores().store("local").containers()).hasSize(1);
        assertThat(run("stat", "local:bucket").out()).contains("Bucket").contains("private");
    }
}
