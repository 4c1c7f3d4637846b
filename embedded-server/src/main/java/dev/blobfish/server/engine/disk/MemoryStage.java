package dev.blobfish.server.engine.disk;

import dev.blobfish.server.engine.Content;
import dev.blobfish.server.engine.Staged;

/// A body so small that it goes into the catalog's own row.
record MemoryStage(byte[] bytes) implements Staged.Bytes {
    @Override
    public Content publish() {
        return new Content.Inline(bytes);
    }

    @Override
    public void discard() {}
}
