package dev.blobfish.server.engine.disk;

import dev.blobfish.server.engine.Content;
import dev.blobfish.server.engine.ContentId;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.Staged;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// A body in a temporary file on the way to its place.
final class StagingFile implements Staged.Bytes {
    private final DiskContentStore store;
    private final ContentId id;
    private final Path file;
    private final FileChannel channel;
    private final EarlyForce early;
    private long size;

    private StagingFile(DiskContentStore store, ContentId id, Path file, FileChannel channel) {
        this.store = store;
        this.id = id;
        this.file = file;
        this.channel = channel;
        this.early = new EarlyForce(store.files(), channel);
    }

    static StagingFile create(DiskContentStore store) {
        var id = store.nextId();
        var file = store.layout().staging().resolve(Long.toHexString(id.value()));
        try {
            return new StagingFile(store, id, file, store.files().create(file));
        } catch (IOException e) {
            throw DiskProblems.translate("making a temporary file", e);
        }
    }

    void append(byte[] block, int length) {
        try {
            store.files().append(channel, ByteBuffer.wrap(block, 0, length));
        } catch (IOException e) {
            throw DiskProblems.translate("writing a temporary file", e);
        }
        size += length;
        early.written(length);
    }

    @Override
    public Content publish() {
        try {
            early.finish();
            store.files().force(channel);
            channel.close();
            var layout = store.layout();
            var folder = store.folders().ready(layout.session(id), layout.group(id));
            store.files().move(file, layout.file(id));
            folder.force();
            return new Content.Stored(id, size);
        } catch (IOException e) {
            discard();
            throw DiskProblems.translate("putting content in its place", e);
        } catch (EngineException e) {
            discard();
            throw e;
        }
    }

    @Override
    public void discard() {
        early.await();
        try {
            channel.close();
            store.files().delete(file);
        } catch (IOException _) {
            // The sweeper deletes what is left in the staging folder at the next start.
        }
    }
}
