package dev.blobfish.app.transfers;

import dev.blobfish.sdk.transfer.TransferFilter;
import dev.blobfish.sdk.transfer.TransferState;

/// The drawer's five views of the queue.
public enum DrawerFilter {
    ALL(TransferFilter.ALL),
    ACTIVE(TransferFilter.ACTIVE),
    NEEDS_ME(TransferFilter.NEEDS_ANSWER),
    FAILED(TransferFilter.FAILED),
    DONE(TransferFilter.DONE);

    private final TransferFilter journal;

    DrawerFilter(TransferFilter journal) {
        this.journal = journal;
    }

    /// The journal's filter that finds these rows.
    public TransferFilter journal() {
        return journal;
    }

    public boolean shows(TransferState state) {
        return switch (this) {
            case ALL -> true;
            case ACTIVE -> !state.isFinal();
            case NEEDS_ME -> state == TransferState.NEEDS_ANSWER;
            case FAILED -> state == TransferState.FAILED;
            case DONE -> state == TransferState.DONE || state == TransferState.SKIPPED;
        };
    }
}
