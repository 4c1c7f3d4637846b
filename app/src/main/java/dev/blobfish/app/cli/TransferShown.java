package dev.blobfish.app.cli;

import dev.blobfish.sdk.transfer.TransferSnapshot;
import dev.blobfish.sdk.transfer.TransferState;
import java.util.Locale;

/// How a transfer is written. Pure.
final class TransferShown {
    private TransferShown() {}

    static Json json(TransferSnapshot transfer) {
        return Json.object()
                .put("event", "transfer")
                .put("id", transfer.id())
                .put("group", transfer.group())
                .put("direction", transfer.direction().name().toLowerCase(Locale.ROOT))
                .put("state", word(transfer.state()))
                .put("source", transfer.source())
                .put("target", transfer.target())
                .put("size", transfer.size())
                .put("done", transfer.done())
                .put("bytesPerSecond", transfer.bytesPerSecond())
                .put("verified", transfer.verified())
                .put("savedBytes", transfer.savedBytes())
                .put("attempts", transfer.attempts())
                .put("problem", transfer.failure().map(TransferSnapshot.Failure::kind))
                .put("message", transfer.failure().map(TransferSnapshot.Failure::message))
                .put("nextTry", transfer.nextTry())
                .put("created", transfer.created())
                .put("finished", transfer.finished());
    }

    /// One line of the list.
    static String row(TransferSnapshot transfer) {
        String amount = transfer.state() == TransferState.DONE || transfer.size() == 0
                ? Shown.bytes(transfer.size())
                : transfer.done() * 100 / transfer.size() + "% of " + Shown.bytes(transfer.size());
        String rate = transfer.bytesPerSecond() > 0 ? "  " + Shown.bytes(transfer.bytesPerSecond()) + "/s" : "";
        return String.format(
                "%6d  %-12s  %16s%s  %s -> %s",
                transfer.id(),
                phrase(transfer.state()),
                amount,
                rate,
                Shown.safe(transfer.source()),
                Shown.safe(transfer.target()));
    }

    /// What is wrong with a transfer that did not finish.
    static String problem(TransferSnapshot transfer) {
        String reason = transfer.failure()
                .map(TransferSnapshot.Failure::message)
                .map(Shown::safe)
                .orElse(phrase(transfer.state()));
        return Shown.safe(transfer.source()) + ": " + reason + advice(transfer);
    }

    private static String advice(TransferSnapshot transfer) {
        return switch (transfer.state()) {
            case NEEDS_ANSWER ->
                " Decide with: blobfish transfers answer overwrite|skip|keep-both|start-anew " + transfer.id();
            case PAUSED -> " Go on with: blobfish transfers resume " + transfer.id() + " --wait";
            default -> "";
        };
    }

    private static String word(TransferState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String phrase(TransferState state) {
        return switch (state) {
            case QUEUED -> "waiting";
            case RUNNING -> "running";
            case VERIFYING -> "verifying";
            case PAUSED -> "paused";
            case WAITING_FOR_NETWORK -> "no network";
            case NEEDS_ANSWER -> "asks";
            case DONE -> "done";
            case SKIPPED -> "skipped";
            case FAILED -> "failed";
            case CANCELLED -> "cancelled";
        };
    }
}
