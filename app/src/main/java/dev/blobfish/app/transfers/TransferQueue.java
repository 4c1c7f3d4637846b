package dev.blobfish.app.transfers;

import dev.blobfish.sdk.transfer.Answer;
import dev.blobfish.sdk.transfer.GroupSnapshot;
import dev.blobfish.sdk.transfer.QueueTotals;
import dev.blobfish.sdk.transfer.TransferFilter;
import dev.blobfish.sdk.transfer.TransferSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/// The transfers as the drawer needs them: the engine's face, narrow enough to drive ten thousand rows by hand in a
/// test.
/// [#active] and [#totals] read memory and may be called on the FX thread; everything else may block on the disk, and
/// throws
/// [java.io.UncheckedIOException] where the journal cannot be read or written.
public interface TransferQueue {
    List<TransferSnapshot> active();

    QueueTotals totals();

    /// One page, newest first.
    ///
    /// @param afterId the last id of the page before; 0 for the first page
    /// @param limit 1 to 1,000
    List<TransferSnapshot> page(TransferFilter filter, long afterId, int limit);

    Optional<TransferSnapshot> transfer(long id);

    /// The newest groups first.
    List<GroupSnapshot> groups(int limit);

    void pause(long id);

    void resume(long id);

    void cancel(long id);

    void retry(long id);

    void startNow(long id);

    void answer(long id, Answer answer);

    void answerGroup(long group, Answer answer);

    void pauseGroup(long group);

    void resumeGroup(long group);

    void cancelGroup(long group);

    void pauseAll();

    void resumeAll();

    void retryFailed();

    void clearFinished();

    void setWorkers(int workers);

    /// @param up bytes per second, 0 for no limit
    /// @param down likewise
    void setLimits(long up, long down);

    /// Tells of each transfer that changes its state, on a thread of the engine, until the result is closed.
    AutoCloseable onChange(LongConsumer listener);
}
