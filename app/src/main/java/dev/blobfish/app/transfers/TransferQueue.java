package dev.blobfish.app.transfers;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.transfer.Answer;
import dev.blobfish.sdk.transfer.GroupSnapshot;
import dev.blobfish.sdk.transfer.QueueTotals;
import dev.blobfish.sdk.transfer.TransferFilter;
import dev.blobfish.sdk.transfer.TransferSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/// The transfers as the drawer needs them: the engine's face, narrow enough to drive ten thousand rows by hand in a test.
/// [#active] and [#totals] read memory and may be called on the FX thread; everything else may block on the disk.
public interface TransferQueue {
    List<TransferSnapshot> active();

    QueueTotals totals();

    /// One page, newest first.
    ///
    /// @param beforeId only transfers with a smaller id; [Long#MAX_VALUE] for the first page
    List<TransferSnapshot> page(TransferFilter filter, long beforeId, int limit) throws BlobException;

    Optional<TransferSnapshot> transfer(long id) throws BlobException;

    /// The newest groups first.
    List<GroupSnapshot> groups(int limit) throws BlobException;

    void pause(long id) throws BlobException;

    void resume(long id) throws BlobException;

    void cancel(long id) throws BlobException;

    void retry(long id) throws BlobException;

    void startNow(long id) throws BlobException;

    void answer(long id, Answer answer) throws BlobException;

    void answerGroup(long group, Answer answer) throws BlobException;

    void pauseGroup(long group) throws BlobException;

    void resumeGroup(long group) throws BlobException;

    void cancelGroup(long group) throws BlobException;

    void pauseAll() throws BlobException;

    void resumeAll() throws BlobException;

    void retryFailed() throws BlobException;

    void clearFinished() throws BlobException;

    void setWorkers(int workers) throws BlobException;

    /// @param up bytes per second, 0 for no limit
    /// @param down likewise
    void setLimits(long up, long down) throws BlobException;

    /// Tells of each transfer that changes its state, on a thread of the engine.
    void onChange(LongConsumer listener);
}
