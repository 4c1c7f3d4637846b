package dev.blobfish.server.engine.inspect;

import dev.blobfish.server.engine.ContentReader;
import dev.blobfish.server.engine.DigestAlgorithm;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.Piece;
import dev.blobfish.server.engine.Problem;
import java.nio.ByteBuffer;
import java.util.List;

/// The bytes of leaves, in files or in the catalog. For one thread.
final class LeafBytes {
    private static final int BUFFER = 1024 * 1024;

    private final Inspection inspection;
    private final StoredBytes stored;
    private final byte[] buffer = new byte[BUFFER];

    LeafBytes(Inspection inspection, StoredBytes stored) {
        this.inspection = inspection;
        this.stored = stored;
    }

    /// How many there are.
    ///
    /// @throws EngineException [Problem#CONTENT_DAMAGED] where they are gone
    long size(Leaf leaf) {
        if (!leaf.inline())
            return stored.size(leaf.id())
                    .orElseThrow(() -> gone("file", leaf.id().value()));
        return inspection
                .inline(leaf.id())
                .orElseThrow(() -> gone("row", leaf.id().value()))
                .length;
    }

    /// Digests what some pieces of leaves make.
    byte[] digest(DigestAlgorithm algorithm, List<Piece> pieces) {
        var digest = algorithm.begin();
        for (var piece : pieces) feed(piece, digest);
        return digest.finish();
    }

    private void feed(Piece piece, DigestAlgorithm.Calculation digest) {
        if (piece.inline()) {
            var bytes = inspection
                    .inline(piece.content())
                    .orElseThrow(() -> gone("row", piece.content().value()));
            if (piece.span().end() > bytes.length)
                throw gone("end of row", piece.content().value());
            digest.update(bytes, (int) piece.span().start(), (int) piece.span().length());
            return;
        }
        try (var reader = stored.open(piece.content())) {
            feed(piece, reader, digest);
        }
    }

    private void feed(Piece piece, ContentReader reader, DigestAlgorithm.Calculation digest) {
        long position = piece.span().start();
        while (position < piece.span().end()) {
            int wanted = (int) Math.min(buffer.length, piece.span().end() - position);
            int got = reader.read(ByteBuffer.wrap(buffer, 0, wanted), position);
            if (got < 0) throw gone("end of file", piece.content().value());
            digest.update(buffer, 0, got);
            position += got;
        }
    }

    private static EngineException gone(String what, long id) {
        return new EngineException(Problem.CONTENT_DAMAGED, "the " + what + " of content " + id + " is gone");
    }
}
