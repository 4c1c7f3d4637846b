package dev.blobfish.sdk.transfer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// Makes new names in a folder survive a power cut, where the system has that. Who asks while the folder is being
/// forced shares
/// the next force with everybody else who does: of a thousand small files that arrive together, not each pays for its
/// own.
final class FolderForcer {
    private final Map<Path, Turns> byFolder = new ConcurrentHashMap<>();

    private static final class Turns {
        final ReentrantLock forcing = new ReentrantLock();
        /// Changed within the map's `compute` alone.
        long users;

        volatile long asked;

        /// Guarded by `forcing`.
        long done;
    }

    /// Returns when every name that was there before the call is durable.
    void force(Path folder) {
        long[] ticket = new long[1];
        Turns turns = byFolder.compute(folder, (_, present) -> {
            Turns mine = present == null ? new Turns() : present;
            mine.users++;
            ticket[0] = mine.asked + 1;
            mine.asked = ticket[0];
            return mine;
        });
        turns.forcing.lock();
        try {
            if (turns.done < ticket[0]) {
                long upTo = turns.asked;
                forceNow(folder);
                turns.done = upTo;
            }
        } finally {
            turns.forcing.unlock();
            byFolder.computeIfPresent(folder, (_, present) -> --present.users == 0 ? null : present);
        }
    }

    private static void forceNow(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException _) {
            // Windows opens no folders; its own journal keeps names
        }
    }
}
