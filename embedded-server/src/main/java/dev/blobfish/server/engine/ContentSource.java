package dev.blobfish.server.engine;

import java.util.Optional;

/// Where a snapshot finds the bytes of its pieces and the layout of its parts.
///
/// @param bytes all bytes of the object, where they came with its row
record ContentSource(Catalog catalog, ContentStore contents, Optional<byte[]> bytes) {
    ContentReader open(Piece piece) {
        if (!piece.inline()) return contents.open(piece.content());
        var found = bytes.or(() -> catalog.inline(piece.content()))
                .orElseThrow(() -> new EngineException(Problem.CONTENT_DAMAGED, "no row for " + piece.content()));
        return new InlineReader(found);
    }

    Page<PartInfo> layout(ContentId root, int afterNumber, int limit) {
        return catalog.layout(root, afterNumber, limit);
    }
}
