package dev.blobfish.server.engine.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/// Forces one folder, and lets all who ask while a force is under way share the next one.
final class FolderForcer {
    private final FileLayer files;
    private final Path folder;
    private final AtomicLong asked = new AtomicLong();
    private final ReentrantLock forcing = new ReentrantLock();
    private long forced;

    FolderForcer(FileLayer files, Path folder) {
        this.files = files;
        this.folder = folder;
    }

    /// Returns when every entry made before the call is durable.
    void force() throws IOException {
        long mine = asked.incrementAndGet();
        forcing.lock();
        try {
            if (forced >= mine) return;
            long all = asked.get();
            files.forceFolder(folder);
            forced = all;
        } finally {
            forcing.unlock();
        }
    }
}
