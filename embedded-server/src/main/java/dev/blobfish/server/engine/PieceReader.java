package dev.blobfish.server.engine;

import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads pieces one behind the other, with at most one of them open.
final class PieceReader implements ReadableByteChannel {
    private final List<Piece> pieces;
    private final ContentSource source;
    private @Nullable ContentReader current;
    private int next;
    private long position;
    private long left;
    private boolean open = true;

    PieceReader(List<Piece> pieces, ContentSource source) {
        this.pieces = pieces;
        this.source = source;
    }

    @Override
    public int read(ByteBuffer into) {
        if (left == 0 && !advance()) return -1;
        int limit = into.limit();
        into.limit(into.position() + (int) Math.min(left, into.remaining()));
        try {
            int got = current == null ? -1 : current.read(into, position);
            if (got < 0) throw new EngineException(Problem.CONTENT_DAMAGED, pieces.get(next - 1) + " is too short");
            position += got;
            left -= got;
            return got;
        } finally {
            into.limit(limit);
        }
    }

    private boolean advance() {
        if (current != null) current.close();
        current = null;
        if (next == pieces.size()) return false;
        var piece = pieces.get(next++);
        current = source.open(piece);
        position = piece.span().start();
        left = piece.span().length();
        return true;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        if (current != null) current.close();
        current = null;
    }
}
