package dev.blobfish.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path temp;

    @Test
    void aSecondHolderLearnsWhoTheFirstIs() throws IOException {
        var path = temp.resolve("store");
        var url = URI.create("http://127.0.0.1:9100");
        try (var folder = DataFolder.take(path)) {
            folder.announce(Map.of("s3", url));
            assertThatThrownBy(() -> DataFolder.take(path)).isInstanceOfSatisfying(StoreInUseException.class, e -> {
                assertThat(e.pid()).isEqualTo(ProcessHandle.current().pid());
                assertThat(e.endpoints()).containsExactly(Map.entry("s3", url));
                assertThat(e).hasMessageContaining(path.toString());
            });
        }
        DataFolder.take(path).close();
    }

    @Test
    void onlyTheOwnerMayEnter() throws IOException {
        var path = temp.resolve("a").resolve("store");
        DataFolder.take(path).close();
        if (Files.getFileStore(temp).supportsFileAttributeView("posix"))
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx------");
    }
}
