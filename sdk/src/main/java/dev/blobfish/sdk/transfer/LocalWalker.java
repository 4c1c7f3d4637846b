package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.transfer.Enroller.Find;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Walks a local folder. Holds one open folder per level and one batch of files, however many there are. After a crash
/// it begins
/// again; what is in the journal already is left out there.
final class LocalWalker implements Walker {
    private static final int BATCH = 500;

    private final long engine;
    private final WalkRow walk;
    private final WalkJournal journal;
    private final LocalFinds finds;
    private final Deque<Level> levels = new ArrayDeque<>();
    private boolean begun;

    LocalWalker(long engine, WalkRow walk, WalkJournal journal) {
        this.engine = engine;
        this.walk = walk;
        this.journal = journal;
        this.finds =
                new LocalFinds(Optional.of(walk.id()), (Place.Remote) walk.target(), walk.metadata(), walk.conflict());
    }

    /// @param prefix of the names in this folder; empty or ending in `/`
    private record Level(Path folder, String prefix, DirectoryStream<Path> stream, Iterator<Path> entries) {}

    @Override
    public boolean step() throws BlobException {
        List<Find> batch = new ArrayList<>();
        if (!begun) {
            enter(((Place.Local) walk.source()).path(), "", batch);
            begun = true;
        }
        while (!levels.isEmpty()
                && batch.size() < BATCH
                && !Thread.currentThread().isInterrupted()) {
            next(levels.peek(), batch);
        }
        journal.found(engine, walk, batch, Optional.of("walking"));
        return !levels.isEmpty();
    }

    private void next(Level level, List<Find> batch) {
        try {
            if (!level.entries.hasNext()) {
                close(levels.pop());
                return;
            }
            Path entry = level.entries.next();
            String name = level.prefix + LocalPaths.name(entry);
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                enter(entry, name + "/", batch);
            } else if (!Files.isDirectory(entry)) {
                batch.add(finds.find(entry, name));
            } // a link to a folder is not followed: it may lead in a circle
        } catch (DirectoryIteratorException e) {
            batch.add(finds.refused(level.folder, level.prefix, new IOException(e.getCause())));
            close(levels.pop());
        }
    }

    @SuppressWarnings("StreamResourceLeak") // the level owns the stream and closes it
    private void enter(Path folder, String prefix, List<Find> batch) {
        try {
            var stream = Files.newDirectoryStream(folder);
            var entries = stream.iterator();
            if (!entries.hasNext()) {
                stream.close();
                if (!finds.base().name().concat(prefix).isEmpty()) {
                    batch.add(finds.find(folder, prefix));
                }
                return;
            }
            levels.push(new Level(folder, prefix, stream, entries));
        } catch (DirectoryIteratorException e) {
            batch.add(finds.refused(folder, prefix, new IOException(e.getCause())));
        } catch (IOException e) {
            batch.add(finds.refused(folder, prefix, e));
        }
    }

    private static void close(Level level) {
        try {
            level.stream.close();
        } catch (IOException _) {
            // it was only read
        }
    }

    @Override
    public void close() {
        levels.forEach(LocalWalker::close);
        levels.clear();
    }
}
