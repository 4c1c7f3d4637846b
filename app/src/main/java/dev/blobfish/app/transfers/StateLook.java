package dev.blobfish.app.transfers;

import dev.blobfish.app.fx.Icon;
import dev.blobfish.sdk.transfer.TransferState;

/// How a state looks: never by colour alone.
///
/// @param key of its word
/// @param style class that colours icon and word
record StateLook(Icon icon, String key, String style) {
    static StateLook of(TransferState state) {
        return switch (state) {
            case QUEUED -> new StateLook(Icon.CLOCK, "state.queued", "state-quiet");
            case RUNNING -> new StateLook(Icon.TRANSFERS, "state.running", "state-active");
            case VERIFYING -> new StateLook(Icon.VERIFIED, "state.verifying", "state-active");
            case PAUSED -> new StateLook(Icon.PAUSE, "state.paused", "state-quiet");
            case WAITING_FOR_NETWORK -> new StateLook(Icon.OFFLINE, "state.network", "state-warning");
            case NEEDS_ANSWER -> new StateLook(Icon.QUESTION, "state.needs-answer", "state-warning");
            case DONE -> new StateLook(Icon.DONE, "state.done", "state-success");
            case SKIPPED -> new StateLook(Icon.FORWARD, "state.skipped", "state-quiet");
            case FAILED -> new StateLook(Icon.ERROR, "state.failed", "state-danger");
            case CANCELLED -> new StateLook(Icon.CANCEL, "state.cancelled", "state-quiet");
        };
    }
}
