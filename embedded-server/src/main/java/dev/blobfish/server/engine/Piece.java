package dev.blobfish.server.engine;

import java.util.ArrayList;
import java.util.List;

/// A run of bytes of one stored content, as a part of a larger whole.
///
/// @param content the content
/// @param inline  whether the catalog itself holds the bytes, see [Catalog#inline]
/// @param span    which of its bytes
public record Piece(ContentId content, boolean inline, Span span) {
    /// The pieces that cover a span of the whole that the given ones make.
    public static List<Piece> cut(List<Piece> pieces, Span span) {
        var cut = new ArrayList<Piece>();
        long start = 0;
        for (var piece : pieces) {
            long from = Math.max(span.start(), start);
            long to = Math.min(span.end(), start + piece.span().length());
            if (from < to)
                cut.add(new Piece(
                        piece.content(), piece.inline(), new Span(piece.span().start() + from - start, to - from)));
            start += piece.span().length();
        }
        return List.copyOf(cut);
    }
}
