package dev.blobfish.app.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Tells how a copy goes while it goes: a bar on a terminal, a line a second with `--json`, nothing otherwise.
final class Progress {
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final Duration JSON_PAUSE = Duration.ofSeconds(1);
    private static final int BAR_CELLS = 24;

    private final Output output;
    private final Clock clock;
    private final boolean json;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private @Nullable Instant lastLine;
    private boolean shown;

    private record Sample(Instant at, long bytes) {}

    Progress(Output output, Clock clock, boolean json) {
        this.output = output;
        this.clock = clock;
        this.json = json;
    }

    /// Shows how it stands now.
    void show(Sums sums) {
        Instant now = clock.instant();
        samples.addLast(new Sample(now, sums.doneBytes()));
        while (samples.getFirst().at().isBefore(now.minus(WINDOW))) {
            samples.removeFirst();
        }
        if (json) {
            if (lastLine == null || !now.isBefore(lastLine.plus(JSON_PAUSE))) {
                lastLine = now;
                output.json(sums.json("progress").put("bytesPerSecond", rate()));
                // Who reads events wants them when they happen.
                output.flush();
            }
        } else if (output.terminal()) {
            output.progress(bar(sums, rate()));
            shown = true;
        }
    }

    /// Takes the bar away, so that other lines can follow.
    void clear() {
        if (shown) {
            output.progress("");
            shown = false;
        }
    }

    /// Bytes per second over the last few seconds.
    private long rate() {
        Sample first = samples.getFirst();
        Sample last = samples.getLast();
        long millis = Duration.between(first.at(), last.at()).toMillis();
        return millis <= 0 ? 0 : Math.max(0, (last.bytes() - first.bytes()) * 1000 / millis);
    }

    private static String bar(Sums sums, long rate) {
        double part = sums.bytes() == 0
                ? sums.files() == 0 ? 0 : (double) sums.finished() / sums.files()
                : (double) sums.doneBytes() / sums.bytes();
        double bounded = Math.clamp(part, 0, 1);
        int cells = (int) (bounded * BAR_CELLS);
        // All bytes sent is not done: the store's digests are still compared. So 100 % is for the end.
        int percent = sums.unfinished() > 0 ? Math.min(99, (int) (bounded * 100)) : (int) (bounded * 100);
        var line = new StringBuilder(String.format("%3d%% ", percent))
                .append("█".repeat(cells))
                .append("░".repeat(BAR_CELLS - cells))
                .append(' ')
                .append(Shown.bytes(sums.doneBytes()))
                .append(" of ")
                .append(Shown.bytes(sums.bytes()))
                .append(sums.counting() ? "+" : "");
        if (sums.unfinished() > 0 && sums.doneBytes() >= sums.bytes() && sums.bytes() > 0) {
            line.append("  verifying ...");
        } else if (rate > 0) {
            line.append("  ").append(Shown.bytes(rate)).append("/s");
            if (!sums.counting()) {
                long left = Math.max(0, sums.bytes() - sums.doneBytes()) / rate;
                line.append("  ")
                        .append(Shown.duration(Duration.ofSeconds(left)))
                        .append(" left");
            }
        }
        if (sums.files() > 1) {
            line.append("  ")
                    .append(sums.finished())
                    .append('/')
                    .append(sums.files())
                    .append(" files");
        }
        return line.toString();
    }
}
