package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.library.Library;
import dev.blobfish.sdk.transfer.QueueJournal.Scope;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Moves bytes between files and stores, and between stores, and loses nothing: what [#submit] accepted is in the
/// library's
/// journal, and goes on after a pause, a crash, a reboot or a bad network from where it was. Several engines, in one
/// program
/// or in several, may work on one library; each transfer is worked on by one of them.
///
/// Every method may be called from any thread. All but [#active], [#totals] and [#onChange] do a short SQLite
/// transaction
/// and must be kept off a window's thread; where the journal cannot be read or written they throw
/// [UncheckedIOException]
/// with the reason. What a transfer's state does not allow is refused: the method changes nothing and says so.
public final class TransferEngine implements AutoCloseable {
    private final EngineRoom room;

    private TransferEngine(EngineRoom room) {
        this.room = room;
    }

    /// An engine that does not work yet: it can be asked, and submitted to. It does not close the library.
    public static TransferEngine open(Library library, StoreAccess stores, EngineSettings settings) {
        return new TransferEngine(new EngineRoom(library, stores, settings));
    }

    /// Begins to work: on everything in the journal that is not paused nor final, and on what comes. What a program
    /// that died was
    /// working on is taken over at once.
    public void start() {
        room.start();
    }

    /// Accepts a request: when this returns, it is on the disk. Folders are walked afterwards, while their first
    /// files are being sent.
    ///
    /// @return the group's id
    /// @throws BlobException `NOT_FOUND` for a named file that is not there, `INVALID` for what can never be done,
    /// `STORAGE_FULL`, `LOCAL_IO`
    public long submit(TransferRequest request) throws BlobException {
        return room.submit(request);
    }

    /// A page of transfers, newest first.
    ///
    /// @param afterId the last id of the page before; 0 for the first page
    /// @param limit 1 to 1,000
    public List<TransferSnapshot> transfers(TransferFilter filter, long afterId, int limit) {
        return journalled(() -> room.views.page(filter, afterId, limit)).stream()
                .map(room.live::snapshot)
                .toList();
    }

    /// What this engine works on or waits with, with live progress. Reads memory only.
    public List<TransferSnapshot> active() {
        return room.live.snapshots();
    }

    public Optional<TransferSnapshot> transfer(long id) {
        return journalled(() -> room.views.transfer(id)).map(room.live::snapshot);
    }

    /// The newest groups.
    ///
    /// @param limit 1 to 1,000
    public List<GroupSnapshot> groups(int limit) {
        return journalled(() -> room.views.groups(limit)).stream()
                .map(room.live::sums)
                .toList();
    }

    public Optional<GroupSnapshot> group(long id) {
        return journalled(() -> room.views.group(id)).map(room.live::sums);
    }

    /// The queue in numbers, at most about a second old. Reads memory only.
    public QueueTotals totals() {
        return room.totals.now();
    }

    /// Parts in flight are interrupted; those that are finished stay.
    ///
    /// @return whether it was queued, running, or waiting for the network
    public boolean pause(long id) {
        return act(() -> room.queue.pause(Scope.ONE, id));
    }

    /// @return whether it was paused, or waiting for the network
    public boolean resume(long id) {
        return act(() -> room.queue.resume(Scope.ONE, id));
    }

    /// Nothing of it stays, neither in the store nor beside the target.
    ///
    /// @return whether it was not final, or had failed
    public boolean cancel(long id) {
        return act(() -> room.queue.cancel(Scope.ONE, id));
    }

    /// @return whether it had failed or was cancelled
    public boolean retry(long id) {
        return act(() -> room.queue.retry(Scope.ONE, id));
    }

    /// Puts it before everything else, and wakes it up if it is paused or waiting.
    ///
    /// @return whether it was paused or waiting; a queued one goes to the front all the same
    public boolean startNow(long id) {
        return act(() -> room.queue.startNow(id));
    }

    public void pauseAll() {
        act(() -> room.queue.pause(Scope.ALL, 0));
    }

    public void resumeAll() {
        act(() -> room.queue.resume(Scope.ALL, 0));
    }

    public void retryFailed() {
        act(() -> room.queue.retry(Scope.ALL, 0));
    }

    /// Files that are still being found join it as paused.
    public void pauseGroup(long group) {
        act(() -> room.queue.pause(Scope.GROUP, group));
    }

    public void resumeGroup(long group) {
        act(() -> room.queue.resume(Scope.GROUP, group));
    }

    /// Also ends the search for more files. What is done stays.
    public void cancelGroup(long group) {
        act(() -> room.queue.cancel(Scope.GROUP, group));
    }

    /// Removes done, skipped and cancelled transfers from the list. Receipts stay in the history.
    ///
    /// @return how many went
    public int clearFinished() {
        return journalled(room.queue::clear);
    }

    /// @return whether the transfer waited for an answer to which this one fits
    public boolean answer(long id, Answer answer) {
        return act(() -> room.queue.answer(Scope.ONE, id, answer));
    }

    /// Answers for all of a group that wait for an answer to which this one fits.
    ///
    /// @return whether there were any
    public boolean answerGroup(long group, Answer answer) {
        return act(() -> room.queue.answer(Scope.GROUP, group, answer));
    }

    /// How hard the queue works, as the library remembers it.
    public Pace pace() {
        return journalled(room.tuning::recall);
    }

    /// Requests in flight at once, 1 to 64. Effective at once, remembered in the library.
    public void setWorkers(int workers) {
        room.tuning.setWorkers(workers);
        room.wake();
    }

    /// Bytes per second, 0 for no limit. Effective at once, remembered in the library.
    public void setLimits(long up, long down) {
        room.tuning.setLimits(up, down);
    }

    /// Blocks until every transfer of the group is final, paused, or needs an answer, and no more are being found.
    ///
    /// @return whether that happened in time; false as well when the thread is interrupted, whose flag stays set
    public boolean awaitGroup(long group, Duration patience) {
        return room.awaitGroup(group, patience);
    }

    /// Calls the listener after each change of a state that this engine makes or sees, in order, on one thread of
    /// the engine.
    /// It must not block for long. Closing the result ends it.
    public AutoCloseable onChange(Consumer<Change> listener) {
        return room.feed.listen(listener);
    }

    /// Stops taking work, interrupts what runs, journals it and lets go of it; another program, or the next start,
    /// goes on with it.
    @Override
    public void close() {
        room.close();
    }

    private boolean act(Journalled<List<Change>> action) {
        var changes = journalled(action);
        room.changed(changes);
        return !changes.isEmpty();
    }

    private static <T> T journalled(Journalled<T> action) {
        try {
            return action.run();
        } catch (BlobException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Journalled<T> {
        T run() throws BlobException;
    }
}
