package dev.blobfish.server.engine.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/// Has the disk write while the body is still coming in, so that little is left to force at the end. Only hastens:
/// whoever publishes forces again.
/// A failure is kept, because a system tells of a lost write only once: the force that counts would succeed.
final class EarlyForce {
    private static final long STEP = 32L << 20;

    private final FileLayer files;
    private final FileChannel channel;
    private @Nullable Thread forcing;
    private volatile @Nullable IOException failure;
    private long waiting;

    EarlyForce(FileLayer files, FileChannel channel) {
        this.files = files;
        this.channel = channel;
    }

    void written(long bytes) {
        waiting += bytes;
        if (waiting < STEP || (forcing != null && forcing.isAlive())) return;
        waiting = 0;
        forcing = Thread.ofVirtual().name("store-early-force").start(this::force);
    }

    private void force() {
        try {
            files.force(channel);
        } catch (IOException e) {
            failure = e;
        }
    }

    /// Waits for a force under way and says whether all went well.
    void finish() throws IOException {
        await();
        var failed = failure;
        if (failed != null) throw failed;
    }

    /// Waits for a force under way: closing the channel under it would be taken for a failure.
    void await() {
        var running = forcing;
        if (running == null) return;
        boolean interrupted = false;
        while (running.isAlive()) {
            try {
                running.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
