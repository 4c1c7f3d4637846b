package dev.blobfish.server.engine;

import java.util.List;
import java.util.Optional;

/// Where the bytes of a write come from, once they are durable or about to be.
public sealed interface Content {
    /// No bytes: of a record that has documents alone.
    Content NONE = new None();

    /// Bytes.
    long size();

    /// No bytes at all.
    record None() implements Content {
        @Override
        public long size() {
            return 0;
        }
    }

    /// Few enough bytes to be kept in the catalog's own row: durable when the row is.
    record Inline(byte[] bytes) implements Content {
        @Override
        public long size() {
            return bytes.length;
        }
    }

    /// Bytes that the content store holds durably under an id of their own.
    ///
    /// @param sha256 where the pass that received them has computed it anyway
    record Stored(ContentId id, long size, Optional<byte[]> sha256) implements Content {
        /// Bytes whose SHA-256 nobody has computed yet.
        public Stored(ContentId id, long size) {
            this(id, size, Optional.empty());
        }
    }

    /// The very content that another object has, as long as it was. The caller keeps it from being reclaimed until
    /// the write is done.
    record Same(ContentId id, long size) implements Content {}

    /// Runs of bytes of contents that other objects have. The caller keeps them from being reclaimed until the
    /// write is done.
    record Cut(List<Piece> pieces, long size) implements Content {
        public Cut {
            pieces = List.copyOf(pieces);
        }
    }
}
