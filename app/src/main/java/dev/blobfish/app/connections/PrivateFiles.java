package dev.blobfish.app.connections;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Files that nobody but their owner may read.
final class PrivateFiles {
    private PrivateFiles() {}

    /// Makes an empty file of mode 0600, in the place of one that may be there. Where the system has no such modes,
    /// the
    /// user's own folder protects it.
    static Path create(Path file) throws IOException {
        Files.deleteIfExists(file);
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createFile(file);
    }
}
