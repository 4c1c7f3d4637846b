package dev.blobfish.app.cli;

/// How a run ended, for scripts.
public final class ExitCode {
    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int WRONG_USAGE = 2;
    /// Some of several things were done, the others were not.
    public static final int PARTLY_FAILED = 3;
    /// 128 and the number of the signal that Ctrl-C sends.
    public static final int INTERRUPTED = 130;

    private ExitCode() {}

    /// The code of a run over several things.
    static int of(long done, long failed) {
        return failed == 0 ? DONE : done == 0 ? FAILED : PARTLY_FAILED;
    }
}
