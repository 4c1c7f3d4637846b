package dev.blobfish.app.transfers;

import dev.blobfish.app.fx.Formats;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.jobs.BulkJob;
import dev.blobfish.sdk.transfer.GroupSnapshot;
import dev.blobfish.sdk.transfer.TransferSnapshot;
import dev.blobfish.sdk.transfer.TransferSnapshot.Direction;
import dev.blobfish.sdk.transfer.TransferState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What the drawer says about rows, in the window's language. Pure.
public final class TransferWords {
    private final Texts texts;
    private final Formats formats;

    public TransferWords(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /// The file's own name.
    public String name(TransferSnapshot transfer) {
        String source = transfer.source();
        int cut = Math.max(source.lastIndexOf('/', source.length() - 2), source.lastIndexOf('\\'));
        return cut < 0 ? source : source.substring(cut + 1);
    }

    /// `12.3 of 40.0 MB · 3.1 MB/s · 12 s left`, as much of it as there is.
    public String progress(TransferSnapshot transfer) {
        String size = formats.size(transfer.size());
        return switch (transfer.state()) {
            case RUNNING -> moving(transfer);
            case DONE ->
                transfer.savedBytes() > 0
                        ? texts.get("progress.saved", size, formats.size(transfer.savedBytes()))
                        : size;
            case QUEUED, SKIPPED, VERIFYING -> size;
            case PAUSED, WAITING_FOR_NETWORK, NEEDS_ANSWER, FAILED, CANCELLED ->
                transfer.done() > 0 ? texts.get("progress.of", formats.size(transfer.done()), size) : size;
        };
    }

    private String moving(TransferSnapshot transfer) {
        String amount = texts.get("progress.of", formats.size(transfer.done()), formats.size(transfer.size()));
        if (transfer.bytesPerSecond() <= 0) {
            return amount;
        }
        long left = Math.max(0, transfer.size() - transfer.done()) / transfer.bytesPerSecond();
        return texts.get(
                "progress.moving",
                amount,
                formats.rate(transfer.bytesPerSecond()),
                formats.duration(Duration.ofSeconds(left)));
    }

    /// Between 0 and 1; of a transfer that has arrived 1, whatever its size.
    public static double share(TransferSnapshot transfer) {
        if (transfer.state() == TransferState.DONE || transfer.state() == TransferState.VERIFYING) {
            return 1;
        }
        return transfer.size() <= 0 ? 0 : Math.clamp((double) transfer.done() / transfer.size(), 0, 1);
    }

    /// The state in a word or two.
    public String state(TransferSnapshot transfer) {
        String word = texts.get(StateLook.of(transfer.state()).key());
        return switch (transfer.state()) {
            case DONE ->
                transfer.verified()
                        .map(how -> texts.get("state.done.verified", word, how))
                        .orElse(word);
            case RUNNING -> texts.get("state.running.percent", word, (int) Math.floor(share(transfer) * 100));
            case QUEUED, VERIFYING, PAUSED, WAITING_FOR_NETWORK, NEEDS_ANSWER, SKIPPED, FAILED, CANCELLED -> word;
        };
    }

    /// Where it goes, or why it does not.
    public String second(TransferSnapshot transfer) {
        return transfer.failure()
                .filter(_ -> transfer.state() != TransferState.DONE)
                .map(this::reason)
                .orElseGet(() -> texts.get("row.to", transfer.target()));
    }

    private String reason(TransferSnapshot.Failure failure) {
        String known = "reason." + failure.kind();
        return texts.has(known) ? texts.get(known) : failure.message();
    }

    /// The word on a button or in a menu; going on says what it keeps.
    public String action(RowAction action, TransferSnapshot transfer) {
        if (action != RowAction.RESUME && action != RowAction.RETRY) {
            return texts.get(action.key());
        }
        return switch (ResumeWord.of(transfer)) {
            case ResumeWord.Start _ -> texts.get(action.key());
            case ResumeWord.From(int percent) -> texts.get("action.resume-from", percent);
            case ResumeWord.Restart _ -> texts.get("action.restart");
        };
    }

    /// The whole row in a sentence, for screen readers.
    public String spoken(TransferSnapshot transfer) {
        return texts.get(
                "row.spoken." + transfer.direction(),
                name(transfer),
                transfer.target(),
                state(transfer),
                progress(transfer));
    }

    /// `118 of 120 files, 2 failed`
    public String group(GroupSnapshot group) {
        if (group.counting()) {
            return texts.get("group.counting", group.files(), formats.size(group.bytes()));
        }
        String files = texts.get("group.files", group.finishedFiles(), group.files());
        String bytes = texts.get("progress.of", formats.size(group.doneBytes()), formats.size(group.bytes()));
        String all = files + " · " + bytes;
        return group.failedFiles() > 0 ? all + " · " + texts.get("group.failed", group.failedFiles()) : all;
    }

    static double share(GroupSnapshot group) {
        if (group.files() == 0) {
            return 0;
        }
        return group.bytes() > 0
                ? Math.clamp((double) group.doneBytes() / group.bytes(), 0, 1)
                : (double) group.finishedFiles() / group.files();
    }

    /// What is said aloud when a request begins or ends.
    public String spoken(Announcement news) {
        GroupSnapshot group = news.group();
        return switch (news.moment()) {
            case STARTED -> texts.get("announce.started", group.title());
            case ENDED -> texts.get("announce.ended", group.title(), group.finishedFiles(), group.failedFiles());
        };
    }

    /// `Restored 16 transfers from 14:03. 2 go on where they were. 1 needs you.`
    public String restored(Restored found) {
        var sentence = new StringBuilder(texts.get("restored", found.transfers(), formats.timeOfDay(found.since())));
        if (found.resumed() > 0) {
            sentence.append(' ').append(texts.get("restored.resumed", found.resumed()));
        }
        if (found.needAnswer() > 0) {
            sentence.append(' ').append(texts.get("restored.needs", found.needAnswer()));
        }
        return sentence.toString();
    }

    /// A job's title: `Deleting photos/2024/`.
    public String job(BulkJob job) {
        return texts.get("job." + job.title().verb(), job.title().subject());
    }

    /// A job's progress: `1,204 of 5,000`.
    public String jobProgress(BulkJob job) {
        long done = job.doneProperty().get();
        long failed = job.failedProperty().get();
        String base = job.counting()
                ? texts.get("job.done", done)
                : texts.get("job.of", done, job.foundProperty().get());
        return failed > 0 ? base + " · " + texts.get("group.failed", failed) : base;
    }

    public String jobState(BulkJob job) {
        return texts.get("job.state." + job.stateProperty().get());
    }

    /// The folder of this computer that a finished download went to.
    static Optional<Path> localTarget(TransferSnapshot transfer) {
        return transfer.direction() == Direction.DOWNLOAD ? Optional.of(Path.of(transfer.target())) : Optional.empty();
    }
}
