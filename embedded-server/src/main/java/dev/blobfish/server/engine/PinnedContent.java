package dev.blobfish.server.engine;

import java.util.List;

/// A content that stays readable until it is closed. For one thread at a time.
record PinnedContent(List<Piece> pieces, ContentSource source, Runnable release) implements AutoCloseable {
    long size() {
        return pieces.stream().mapToLong(piece -> piece.span().length()).sum();
    }

    PieceReader reader() {
        return new PieceReader(pieces, source);
    }

    /// Call it once.
    @Override
    public void close() {
        release.run();
    }
}
