package dev.blobfish.server.engine;

import dev.blobfish.server.engine.sqlite.CommitHook;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts the steps that a store takes on disk and in its database; at the chosen one the process "dies": from then on
/// no step has any effect.
final class CrashPoint implements ScriptedFiles.Script, CommitHook {
    private final AtomicInteger steps = new AtomicInteger();
    private final int fatal;

    /// The end of the process, as the code that runs into it sees it.
    static final class Crash extends Error {
        private static final long serialVersionUID = 1;

        Crash(int step) {
            super("crash at step " + step);
        }
    }

    CrashPoint(int fatal) {
        this.fatal = fatal;
    }

    boolean reached() {
        return steps.get() >= fatal;
    }

    private void step() {
        int step = steps.incrementAndGet();
        if (step >= fatal) throw new Crash(step);
    }

    @Override
    public void before(ScriptedFiles.Step step) {
        step();
    }

    @Override
    public void beforeCommit() {
        step();
    }

    @Override
    public void afterCommit() {
        step();
    }
}
