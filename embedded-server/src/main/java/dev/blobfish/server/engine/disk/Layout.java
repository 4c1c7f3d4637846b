package dev.blobfish.server.engine.disk;

import dev.blobfish.server.engine.ContentId;
import java.nio.file.Path;
import java.util.Optional;

/// Where which content lies: `content/SESSION/GROUP/ID`, all in hexadecimal digits, four thousand files to a folder.
/// No name from a client is in any path.
///
/// @param root the store's folder
record Layout(Path root) {
    private static final int COUNT_BITS = 40;
    private static final int GROUP_BITS = 12;

    /// Where bodies wait that are not whole yet.
    Path staging() {
        return root.resolve("staging");
    }

    Path contents() {
        return root.resolve("content");
    }

    Path session(long session) {
        return contents().resolve(Long.toHexString(session));
    }

    /// The folder of a content's session.
    Path session(ContentId id) {
        return session(id.value() >>> 1 >>> COUNT_BITS);
    }

    /// The folder of a content's file.
    Path group(ContentId id) {
        long count = (id.value() >>> 1) & ((1L << COUNT_BITS) - 1);
        return session(id).resolve(Long.toHexString(count >>> GROUP_BITS));
    }

    Path file(ContentId id) {
        return group(id).resolve(Long.toHexString(id.value()));
    }

    /// An even number: the catalog's own ids are odd.
    static ContentId id(long session, long count) {
        return new ContentId(((session << COUNT_BITS) | count) << 1);
    }

    /// The content whose file has this name; empty for a file that is none of ours.
    static Optional<ContentId> id(Path file) {
        return number(file).map(ContentId::new);
    }

    static Optional<Long> number(Path name) {
        try {
            return Optional.of(Long.parseLong(String.valueOf(name.getFileName()), 16));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
