package dev.blobfish.app.cli;

import dev.blobfish.sdk.transfer.TransferEngine;
import dev.blobfish.sdk.transfer.TransferFilter;
import dev.blobfish.sdk.transfer.TransferSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Goes through the transfers of the queue, newest first, a page in memory at a time.
final class TransferPages {
    private static final int PAGE = 1000;

    private final TransferEngine engine;

    TransferPages(TransferEngine engine) {
        this.engine = engine;
    }

    /// @param use called with each transfer; answers whether to go on after its page
    void each(TransferFilter filter, Predicate<TransferSnapshot> use) {
        long afterId = 0;
        List<TransferSnapshot> page;
        boolean onwards;
        do {
            page = engine.transfers(filter, afterId, PAGE);
            onwards = true;
            for (TransferSnapshot transfer : page) {
                afterId = transfer.id();
                onwards &= use.test(transfer);
            }
        } while (onwards && page.size() == PAGE);
    }

    /// The numbers of a group's failed transfers.
    List<Long> failedOf(long group) {
        List<Long> ids = new ArrayList<>();
        each(TransferFilter.FAILED, transfer -> {
            if (transfer.group() == group) {
                ids.add(transfer.id());
            }
            return true;
        });
        return ids;
    }
}
