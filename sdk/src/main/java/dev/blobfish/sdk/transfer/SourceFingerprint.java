package dev.blobfish.sdk.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// What identifies the content of a local file without reading it: its size, its modification time and its file key
/// (on Unix device and inode). A file whose fingerprint changed is not continued with.
record SourceFingerprint(long size, String text) {
    /// @throws IOException when the file is gone or cannot be looked at
    static SourceFingerprint of(Path file) throws IOException {
        return of(Files.readAttributes(file, BasicFileAttributes.class));
    }

    /// A folder stands for the empty blob that marks it: what is in it does not count.
    static SourceFingerprint of(BasicFileAttributes attributes) {
        if (attributes.isDirectory()) {
            return new SourceFingerprint(0, "folder");
        }
        return new SourceFingerprint(
                attributes.size(),
                attributes.size() + ":" + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS) + ":"
                        + Objects.toString(attributes.fileKey(), ""));
    }
}
