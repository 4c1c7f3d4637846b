package dev.blobfish.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.app.AppGraph;
import dev.blobfish.app.AppHome;
import dev.blobfish.app.connections.Passphrases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `cp` between this disk and the real local store.
class CopyTest {
    @TempDir
    Path home;

    @TempDir
    Path work;

    private AppGraph window;
    private CliRun cli;

    @BeforeEach
    void open() throws Exception {
        window = new AppGraph(new AppHome(home), new Passphrases(Map.of(), _ -> Optional.empty()), Map.of());
        window.localStore().access();
        cli = new CliRun(home);
        done("mkdir", "local:box");
        write("photos/a.jpg", "a");
        write("photos/2024/ü 👍.jpg", "bb");
        write("single.txt", "single");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void write(String name, String content) throws Exception {
        Path file = work.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private String at(String name) {
        return work.resolve(name).toString();
    }

    private CliRun.Result done(String... args) {
        CliRun.Result result = cli.run(args);
        assertThat(result.code()).as(result.err() + result.out()).isZero();
        return result;
    }

    private List<String> names(String... args) {
        return done(Stream.concat(Stream.of("ls", "-r"), Stream.of(args)).toArray(String[]::new))
                .lines();
    }

    private List<String> files(String folder) throws Exception {
        try (Stream<Path> walk = Files.walk(work.resolve(folder))) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> work.resolve(folder).relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aFolderGoesIntoAFolderThatExistsAndBecomesOneThatDoesNot() {
        done("cp", "-r", at("photos"), "local:box/");
        assertThat(names("local:box")).containsExactly("photos/2024/ü 👍.jpg", "photos/a.jpg");
        done("cp", "-r", at("photos"), "local:box/new");
        assertThat(names("local:box/new")).containsExactly("2024/ü 👍.jpg", "a.jpg");
        done("cp", "-r", at("photos"), "local:box/new");
        assertThat(names("local:box/new/photos")).containsExactly("2024/ü 👍.jpg", "a.jpg");
        done("cp", "-r", at("photos/."), "local:box/content/");
        assertThat(names("local:box/content")).containsExactly("2024/ü 👍.jpg", "a.jpg");
    }

    @Test
    void aFolderComesBackTheSameWay() throws Exception {
        done("cp", "-r", at("photos"), "local:box/");
        Files.createDirectories(work.resolve("back"));
        done("cp", "-r", "local:box/photos", at("back"));
        assertThat(files("back")).containsExactly("photos/2024/ü 👍.jpg", "photos/a.jpg");
        done("cp", "-r", "local:box/photos", at("fresh"));
        assertThat(files("fresh")).containsExactly("2024/ü 👍.jpg", "a.jpg");
        done("cp", "-r", "local:box", at("back"));
        assertThat(files("back/box")).containsExactly("photos/2024/ü 👍.jpg", "photos/a.jpg");
        assertThat(work.resolve("back/photos/a.jpg")).hasContent("a");
    }

    @Test
    void aFileTakesTheNameOfTheTargetOrItsPlace() {
        done("cp", at("single.txt"), "local:box/renamed.txt");
        done("cp", at("single.txt"), "local:box/dir/");
        done("cp", at("single.txt"), "local:box");
        done("cp", at("single.txt"), "local:box/dir");
        assertThat(names("local:box")).containsExactly("dir/single.txt", "renamed.txt", "single.txt");
        done("cp", "local:box/renamed.txt", at("down.txt"));
        assertThat(work.resolve("down.txt")).hasContent("single");
        done("cp", "local:box/renamed.txt", at("photos"));
        assertThat(work.resolve("photos/renamed.txt")).hasContent("single");
    }

    @Test
    void betweenPlacesOfTheStore() {
        done("mkdir", "local:crate");
        done("cp", "-r", at("photos"), "local:box/");
        done("cp", "-r", "local:box/photos", "local:crate/");
        assertThat(names("local:crate")).containsExactly("photos/2024/ü 👍.jpg", "photos/a.jpg");
        done("cp", "local:box/photos/a.jpg", "local:crate/copy.jpg");
        assertThat(done("cat", "local:crate/copy.jpg").out()).isEqualTo("a");
        done("cp", "-r", "local:box/photos/", "local:crate/other");
        assertThat(names("local:crate/other")).containsExactly("2024/ü 👍.jpg", "a.jpg");
    }

    @Test
    void whatExistsIsOverwrittenSkippedOrKept() throws Exception {
        done("cp", at("single.txt"), "local:box/x.txt");
        write("single.txt", "changed");
        done("cp", "-n", at("single.txt"), "local:box/x.txt");
        assertThat(done("cat", "local:box/x.txt").out()).isEqualTo("single");
        done("cp", "--keep-both", at("single.txt"), "local:box/x.txt");
        assertThat(names("local:box")).containsExactlyInAnyOrder("x.txt", "x (2).txt");
        done("cp", at("single.txt"), "local:box/x.txt");
        assertThat(done("cat", "local:box/x.txt").out()).isEqualTo("changed");
        assertThat(done("cp", "--json", "--if-different", at("single.txt"), "local:box/x.txt")
                        .out())
                .contains("\"state\":\"skipped\"");
        assertThat(cli.run("cp", "-n", "--overwrite", at("single.txt"), "local:box/x.txt")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void wrongCombinationsAreRefusedBeforeAnythingStarts() {
        assertThat(cli.run("cp", at("photos"), "local:box/").code()).isEqualTo(2);
        assertThat(cli.run("cp", at("single.txt"), at("other.txt")).code()).isEqualTo(2);
        assertThat(cli.run("cp", at("single.txt")).code()).isEqualTo(2);
        assertThat(cli.run("cp", at("single.txt"), "local:").code()).isEqualTo(2);
        assertThat(cli.run("cp", at("single.txt"), at("photos/a.jpg"), "local:box/nofolder")
                        .code())
                .isEqualTo(2);
        assertThat(cli.run("cp", at("single.txt"), "local:box/x", "local:box/").code())
                .isEqualTo(2);
        CliRun.Result noBucket = cli.run("cp", at("single.txt"), "local:nobucket/x");
        assertThat(noBucket.code()).isEqualTo(1);
        assertThat(noBucket.err()).contains("blobfish mkdir local:nobucket");
        CliRun.Result noFile = cli.run("cp", at("none.txt"), at("single.txt"), "local:box/");
        assertThat(noFile.code()).isEqualTo(1);
        assertThat(noFile.err()).contains("none.txt");
        assertThat(cli.run("cp", "local:box/none", at("x")).code()).isEqualTo(1);
        assertThat(names("local:box")).isEmpty();
        assertThat(done("transfers", "--json").lines()).isEmpty();
    }

    @Test
    void theQueueTellsWhatWasCopied() {
        done("cp", "-r", at("photos"), "local:box/");
        assertThat(done("transfers", "--json").lines())
                .hasSize(2)
                .allMatch(line -> line.contains("\"state\":\"done\"") && line.contains("\"verified\":"));
        assertThat(done("transfers", "list").out()).contains("a.jpg").contains("done");
        done("transfers", "clear");
        assertThat(done("transfers", "--json").lines()).isEmpty();
        assertThat(cli.run("transfers", "resume").code()).isEqualTo(2);
        assertThat(cli.run("transfers", "resume", "999").code()).isEqualTo(1);
        assertThat(done("transfers", "resume", "--all", "--wait").err()).contains("nothing to resume");
    }

    @Test
    void aCopyThatCannotBeDoneFailsAndSaysWhy() throws Exception {
        Path unreadable = work.resolve("photos/a.jpg");
        Files.delete(unreadable);
        Files.createSymbolicLink(unreadable, work.resolve("gone"));
        CliRun.Result result = cli.run("cp", "-r", at("photos"), "local:box/");
        assertThat(result.code()).isEqualTo(ExitCode.PARTLY_FAILED);
        assertThat(result.err()).contains("a.jpg");
        assertThat(names("local:box")).containsExactly("photos/2024/ü 👍.jpg");
    }

    @Test
    void anEmptyFileAndAnEmptyFolderArrive() throws Exception {
        write("zero/nothing", "");
        Files.createDirectories(work.resolve("zero/empty"));
        done("cp", "-r", at("zero"), "local:box/");
        assertThat(names("local:box")).containsExactly("zero/empty/", "zero/nothing");
        done("cp", "-r", "local:box/zero", at("zero2"));
        assertThat(work.resolve("zero2/nothing")).isEmptyFile();
        assertThat(work.resolve("zero2/empty")).isDirectory();
    }
}
