package dev.blobfish.app.cli;

import dev.blobfish.sdk.transfer.GroupSnapshot;
import dev.blobfish.sdk.transfer.TransferEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Runs the transfer queue in this process until some groups of it are settled, and tells how it goes.
final class QueueRun {
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final Session session;
    private final Output output;
    private final TransferEngine engine;
    private final boolean json;

    QueueRun(Session session, TransferEngine engine, boolean json) {
        this.session = session;
        this.output = session.output();
        this.engine = engine;
        this.json = json;
    }

    /// Blocks until all transfers of the groups are final or wait for a person, or this run is interrupted: then
    /// they are
    /// paused.
    ///
    /// @return the exit code
    int untilSettled(Collection<Long> groups) {
        var progress = new Progress(output, session.clock(), json);
        Set<Long> open = new HashSet<>(groups);
        session.interruption().heed();
        engine.start();
        while (!open.isEmpty()) {
            if (session.interruption().isAsked()) {
                progress.clear();
                return pause(groups, open);
            }
            engine.awaitGroup(open.iterator().next(), GLANCE);
            // The one interrupt that may have come before this run heeded: the question above sees it.
            Thread.interrupted();
            open.removeIf(group -> engine.awaitGroup(group, Duration.ZERO));
            progress.show(sums(groups));
        }
        progress.clear();
        Sums sums = sums(groups);
        new CopyReport(engine, output, json).tell(groups, sums, session.clock().instant());
        return ExitCode.of(sums.finished(), sums.unfinished());
    }

    private int pause(Collection<Long> groups, Set<Long> open) {
        open.forEach(engine::pauseGroup);
        Sums sums = sums(groups);
        if (json) {
            output.json(sums.json("paused"));
        } else {
            String ids = open.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
            output.note("Paused with " + Shown.bytes(sums.doneBytes()) + " of " + Shown.bytes(sums.bytes())
                    + " copied. Go on with: blobfish transfers resume --group " + ids + " --wait");
        }
        return ExitCode.INTERRUPTED;
    }

    private Sums sums(Collection<Long> groups) {
        List<GroupSnapshot> present = new ArrayList<>();
        for (long group : groups) {
            engine.group(group).ifPresent(present::add);
        }
        return Sums.of(present);
    }
}
