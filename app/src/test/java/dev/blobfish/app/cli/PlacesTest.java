package dev.blobfish.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blobfish.sdk.ContainerName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {
    @TempDir
    Path folder;

    private Places places(boolean drives) {
        return new Places(Set.of("local", "work", "c")::contains, drives, folder);
    }

    private static Place inStore(String profile, String container, String path) {
        return new Place.InStore(profile, Optional.of(container).map(ContainerName::new), path);
    }

    @Test
    void readsConnectionBucketAndPath() throws Exception {
        Places places = places(false);
        assertThat(places.parse("local:b/a/c.txt")).isEqualTo(inStore("local", "b", "a/c.txt"));
        assertThat(places.parse("local:/b/a/")).isEqualTo(inStore("local", "b", "a/"));
        assertThat(places.parse("work:b")).isEqualTo(inStore("work", "b", ""));
        assertThat(places.parse("local:")).isEqualTo(new Place.InStore("local", Optional.empty(), ""));
        assertThat(places.parse("local:b//x")).isEqualTo(inStore("local", "b", "/x"));
        assertThat(places.parse("local:b/a:b")).isEqualTo(inStore("local", "b", "a:b"));
    }

    @Test
    void takesWhatIsNoConnectionAsLocalWhereItExists() throws Exception {
        Files.createFile(folder.resolve("x:y"));
        assertThat(places(false).parse("x:y")).isEqualTo(new Place.Local(folder.resolve("x:y"), false));
    }

    @Test
    void aConnectionWinsOverAFileAndADotForcesTheFile() throws Exception {
        Files.createFile(folder.resolve("local:b"));
        assertThat(places(false).parse("local:b")).isEqualTo(inStore("local", "b", ""));
        assertThat(places(false).parse("./local:b")).isEqualTo(new Place.Local(folder.resolve("./local:b"), false));
    }

    @Test
    void aLetterIsADriveOnWindowsOnly() throws Exception {
        assertThat(places(true).parse("c:x")).isInstanceOf(Place.Local.class);
        assertThat(places(false).parse("c:x")).isEqualTo(inStore("c", "x", ""));
    }

    @Test
    void namesTheUnknownConnectionAndTheWayOut() {
        assertThatThrownBy(() -> places(false).parse("typo:b/x"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("\"typo\"")
                .hasMessageContaining("./typo:b/x");
    }

    @Test
    void refusesWhatCanBeNoPath() {
        assertThatThrownBy(() -> places(false).parse("")).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> places(false).parse("a\0b")).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> places(false).parse("local://x")).isInstanceOf(UsageException.class);
    }

    @Test
    void aPathWithASlashBeforeTheColonIsLocal() throws Exception {
        assertThat(places(false).parse("a/local:b")).isInstanceOf(Place.Local.class);
    }
}
