package dev.blobfish.server.engine;

/// Where a snapshot finds the bytes of its pieces and the layout of its parts.
record ContentSource(Catalog catalog, ContentStore contents) {
    ContentReader open(Piece piece) {
        if (!piece.inline()) return contents.open(piece.content());
        var bytes = catalog.inline(piece.content())
                .orElseThrow(() -> new EngineException(Problem.CONTENT_DAMAGED, "no row for " + piece.content()));
        return new InlineReader(bytes);
    }

    Page<PartInfo> layout(ContentId root, int afterNumber, int limit) {
        return catalog.layout(root, afterNumber, limit);
    }
}
