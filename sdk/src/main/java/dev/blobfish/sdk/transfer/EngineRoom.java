package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.library.Library;
import dev.blobfish.sdk.library.sql.Database;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/// The engine's parts and how they are wired.
final class EngineRoom {
    private static final long POLL_MILLIS = 250;

    final QueueJournal queue;
    final ViewJournal views;
    final LiveTransfers live = new LiveTransfers();
    final ChangeFeed feed;
    final Tuning tuning;
    final Totals totals;
    private final Database database;
    private final EngineSettings settings;

    EngineRoom(Library library, StoreAccess stores, EngineSettings settings) {
        this.database = library.database();
        this.settings = settings;
        this.queue = new QueueJournal(database, settings.clock());
        this.views = new ViewJournal(database);
        this.feed = new ChangeFeed(Runnable::run);
        this.tuning = new Tuning(library.preferences(), settings);
        this.totals = new Totals(settings.clock());
    }

    void start() {}

    long submit(TransferRequest request) throws BlobException {
        var submission = Submission.of(request);
        long group = database.writeDurably(sql -> {
            var now = settings.clock().instant();
            long id = Enroller.group(sql, submission.title(), now);
            var enroller = new Enroller(sql, id, now);
            for (var find : submission.finds()) {
                enroller.add(find, TransferState.QUEUED);
            }
            for (var walk : submission.walks()) {
                enroller.add(walk);
            }
            return id;
        });
        wake();
        return group;
    }

    void wake() {}

    void changed(List<Change> changes) {
        feed.tell(changes);
        wake();
    }

    boolean awaitGroup(long group, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (!views.isSettled(group)) {
                if (System.nanoTime() >= end) {
                    return false;
                }
                Thread.sleep(POLL_MILLIS);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (BlobException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() {}
}
