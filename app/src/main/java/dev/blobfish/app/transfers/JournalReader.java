package dev.blobfish.app.transfers;

import dev.blobfish.app.fx.Background;
import dev.blobfish.sdk.transfer.GroupSnapshot;
import dev.blobfish.sdk.transfer.TransferFilter;
import dev.blobfish.sdk.transfer.TransferSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Reads the journal off the FX thread: pages of it, transfers that turned, and the sums of groups. One look of each
/// sort
/// at a time. FX thread.
final class JournalReader {
    static final int PAGE = 1_000;
    static final int GROUPS = 500;

    private final TransferQueue queue;
    private final Background background;
    private final Consumer<Exception> failed;
    private final Changes changes = new Changes();
    private final AutoCloseable listening;
    private boolean readingChanges;
    private boolean readingGroups;

    JournalReader(TransferQueue queue, Background background, Consumer<Exception> failed) {
        this.queue = queue;
        this.background = background;
        this.failed = failed;
        this.listening = queue.onChange(changes::note);
    }

    /// Listens no more.
    void close() {
        try {
            listening.close();
        } catch (Exception e) {
            failed.accept(e);
        }
    }

    /// Reads page after page, newest first, until `window` rows are there or the journal ends.
    ///
    /// @param done called last; true when older rows were left out
    void pages(TransferFilter filter, int window, Consumer<List<TransferSnapshot>> each, Consumer<Boolean> done) {
        page(filter, 0, window, each, done);
    }

    private void page(
            TransferFilter filter,
            long after,
            int left,
            Consumer<List<TransferSnapshot>> each,
            Consumer<Boolean> done) {
        background.run(
                "transfers page",
                () -> queue.page(filter, after, PAGE),
                page -> {
                    each.accept(page);
                    boolean more = page.size() == PAGE;
                    if (more && left > PAGE) {
                        page(filter, page.getLast().id(), left - PAGE, each, done);
                    } else {
                        done.accept(more);
                    }
                },
                failed);
    }

    /// Reads what turned since the last call.
    void changes(Consumer<List<TransferSnapshot>> take) {
        if (readingChanges) {
            return;
        }
        List<Long> ids = changes.take();
        if (ids.isEmpty()) {
            return;
        }
        readingChanges = true;
        run("transfers turned", () -> byId(ids), take, () -> readingChanges = false);
    }

    private List<TransferSnapshot> byId(List<Long> ids) {
        List<TransferSnapshot> found = new ArrayList<>();
        for (long id : ids) {
            queue.transfer(id).ifPresent(found::add);
        }
        return found;
    }

    /// Reads the sums of the newest groups, and what the queue holds on the journal's word.
    void groups(Consumer<List<GroupSnapshot>> take) {
        if (!readingGroups) {
            readingGroups = true;
            run("transfer groups", () -> queue.groups(GROUPS), take, () -> readingGroups = false);
        }
    }

    private <T> void run(String name, Callable<T> work, Consumer<T> take, Runnable ended) {
        background.run(
                name,
                work,
                result -> {
                    ended.run();
                    take.accept(result);
                },
                failure -> {
                    ended.run();
                    failed.accept(failure);
                });
    }
}
