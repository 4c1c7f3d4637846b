package dev.blobfish.server.engine.disk;

import dev.blobfish.server.engine.ContentId;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Finds what earlier sessions left behind. Files of the running session are none of its business: they may be on
/// their way to a row.
final class Orphans {
    private static final int BATCH = 500;

    private final DiskContentStore store;
    private final UnaryOperator<List<ContentId>> unknown;
    private long deleted;

    Orphans(DiskContentStore store, UnaryOperator<List<ContentId>> unknown) {
        this.store = store;
        this.unknown = unknown;
    }

    long sweep(List<Path> staged, List<Path> sessions) throws IOException {
        for (var file : staged) delete(file);
        for (var session : sessions) sweepSession(session);
        return deleted;
    }

    private void sweepSession(Path session) throws IOException {
        try (var groups = Files.newDirectoryStream(session)) {
            for (var group : groups) {
                sweepGroup(group);
                removeEmpty(group);
            }
        }
        removeEmpty(session);
    }

    private void sweepGroup(Path group) throws IOException {
        var batch = new ArrayList<ContentId>();
        try (var files = Files.newDirectoryStream(group)) {
            for (var file : files) {
                Layout.id(file).ifPresent(batch::add);
                if (batch.size() == BATCH) sweepBatch(batch);
            }
        }
        sweepBatch(batch);
    }

    private void sweepBatch(List<ContentId> batch) throws IOException {
        for (var id : unknown.apply(List.copyOf(batch))) delete(store.layout().file(id));
        batch.clear();
    }

    private void delete(Path file) throws IOException {
        if (store.files().delete(file)) deleted++;
    }

    private void removeEmpty(Path folder) throws IOException {
        try {
            store.files().delete(folder);
        } catch (DirectoryNotEmptyException _) {
            // Its content is in use.
        }
    }
}
