package dev.blobfish.app;

/// Where the program starts, with or without a window.
public final class Launcher {
    private Launcher() {}

    /// Runs one command line and ends the process with its exit code: 0 done, 2 wrong usage.
    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals("--version")) {
            System.out.println("blobfish " + Version.current());
            return;
        }
        System.err.println("blobfish: this build knows only --version");
        System.exit(2);
    }
}
