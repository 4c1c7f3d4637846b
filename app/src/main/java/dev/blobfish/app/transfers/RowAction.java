package dev.blobfish.app.transfers;

import dev.blobfish.sdk.transfer.Answer;
import dev.blobfish.sdk.transfer.TransferSnapshot;
import dev.blobfish.sdk.transfer.TransferState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a person can do to one transfer. The order is that of the menu.
public enum RowAction {
    PAUSE,
    RESUME,
    RETRY,
    OVERWRITE,
    SKIP,
    KEEP_BOTH,
    START_ANEW,
    START_NOW,
    CANCEL,
    SHOW,
    COPY_ERROR;

    /// What makes sense for a transfer as it stands.
    static List<RowAction> of(TransferSnapshot transfer) {
        List<RowAction> actions = new ArrayList<>(byState(transfer));
        if (transfer.failure().isPresent()) {
            actions.add(COPY_ERROR);
        }
        return actions;
    }

    private static List<RowAction> byState(TransferSnapshot transfer) {
        return switch (transfer.state()) {
            case QUEUED -> List.of(PAUSE, START_NOW, CANCEL);
            case RUNNING, VERIFYING -> List.of(PAUSE, CANCEL);
            case WAITING_FOR_NETWORK -> List.of(PAUSE, START_NOW, CANCEL);
            case PAUSED -> List.of(RESUME, CANCEL);
            case NEEDS_ANSWER -> answers(transfer);
            case DONE, SKIPPED -> List.of(SHOW);
            case FAILED, CANCELLED -> List.of(RETRY);
        };
    }

    private static List<RowAction> answers(TransferSnapshot transfer) {
        boolean exists = transfer.failure()
                .map(failure -> failure.kind().equals("TARGET_EXISTS"))
                .orElse(false);
        return exists ? List.of(SKIP, OVERWRITE, KEEP_BOTH, CANCEL) : List.of(START_ANEW, CANCEL);
    }

    /// Does it; actions that concern the desktop are left to the view.
    ///
    /// @return whether it was done here
    boolean run(TransferCommands commands, long id) {
        switch (this) {
            case PAUSE -> commands.pause(id);
            case RESUME -> commands.resume(id);
            case RETRY -> commands.retry(id);
            case OVERWRITE -> commands.answer(id, Answer.OVERWRITE);
            case SKIP -> commands.answer(id, Answer.SKIP);
            case KEEP_BOTH -> commands.answer(id, Answer.KEEP_BOTH);
            case START_ANEW -> commands.answer(id, Answer.START_ANEW);
            case START_NOW -> commands.startNow(id);
            case CANCEL -> commands.cancel(id);
            case SHOW, COPY_ERROR -> {
                return false;
            }
        }
        return true;
    }

    /// Whether the row itself has a button for it, not only its menu.
    boolean inRow(TransferState state) {
        return switch (this) {
            case PAUSE, RESUME, RETRY, CANCEL, SHOW -> true;
            case OVERWRITE, SKIP, KEEP_BOTH, START_ANEW -> state == TransferState.NEEDS_ANSWER;
            case START_NOW, COPY_ERROR -> false;
        };
    }

    /// Whether it answers a question, and so is written out instead of shown as an icon.
    boolean isAnswer() {
        return switch (this) {
            case OVERWRITE, SKIP, KEEP_BOTH, START_ANEW -> true;
            case PAUSE, RESUME, RETRY, START_NOW, CANCEL, SHOW, COPY_ERROR -> false;
        };
    }

    String key() {
        return "action." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
