package dev.blobfish.app.transfers;

import dev.blobfish.sdk.transfer.TransferSnapshot;

/// What going on with a transfer will do, said on the button before it is pressed.
public sealed interface ResumeWord {
    /// Nothing has arrived yet.
    record Start() implements ResumeWord {}

    /// @param percent 1 to 99, what is kept
    record From(int percent) implements ResumeWord {}

    /// What has arrived is lost because the store cannot go on inside a file.
    record Restart() implements ResumeWord {}

    static ResumeWord of(TransferSnapshot transfer) {
        if (transfer.done() <= 0 || transfer.size() <= 0) {
            return new Start();
        }
        if (!transfer.resumable()) {
            return new Restart();
        }
        double share = (double) transfer.done() / transfer.size();
        return new From((int) Math.clamp(Math.floor(share * 100), 1, 99));
    }
}
