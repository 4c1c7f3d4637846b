package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.library.Library;
import dev.blobfish.sdk.library.sql.Database;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The engine's parts and how they are wired.
final class EngineRoom {
    /// Another program's work shows only in the journal, so it is looked at.
    private static final long POLL_MILLIS = 25;

    final QueueJournal queue;
    final ViewJournal views;
    final LiveTransfers live = new LiveTransfers();
    final ChangeFeed feed;
    final Tuning tuning;
    final Totals totals;
    private final Database database;
    private final EngineSettings settings;
    private final ExecutorService events;
    private final Workshop workshop;
    private final Dispatcher dispatcher;
    private boolean started;
    private boolean closed;

    EngineRoom(Library library, StoreAccess stores, EngineSettings settings) {
        this.database = library.database();
        this.settings = settings;
        this.queue = new QueueJournal(database, settings.clock());
        this.views = new ViewJournal(database);
        this.events = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("blobfish-transfer-events").daemon().factory());
        this.feed = new ChangeFeed(events);
        this.tuning = new Tuning(library.preferences(), settings);
        this.totals = new Totals(settings.clock());
        var runner =
                new ParallelParts(Thread.ofVirtual().name("blobfish-part-", 0).factory());
        var tools = new Tools(new Gates(tuning.slots), runner, tuning.up, tuning.down, totals, ReceiveJob.RANGE);
        this.workshop = new Workshop(database, settings, live, feed, new Jobs(stores, tools));
        this.dispatcher = new Dispatcher(database, settings, workshop, tuning.slots, () -> totals.sample(views));
    }

    synchronized void start() {
        if (started || closed) {
            throw new IllegalStateException("an engine starts once");
        }
        started = true;
        try {
            tuning.recall();
        } catch (BlobException e) {
            throw new UncheckedIOException(e);
        }
        dispatcher.start();
    }

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

    void wake() {
        dispatcher.wake();
    }

    /// A person changed these.
    void changed(List<Change> changes) {
        workshop.away.forget();
        for (Change change : changes) {
            if (change.from() == TransferState.RUNNING || change.from() == TransferState.VERIFYING) {
                dispatcher.interrupt(change.id());
            } else {
                live.hide(change.id());
            }
        }
        feed.tell(changes);
        wake();
    }

    boolean awaitGroup(long group, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (!views.isSettled(group)) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                Thread.sleep(Math.min(left, POLL_MILLIS));
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (BlobException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (started) {
            dispatcher.stop();
        }
        events.close();
    }
}
