package dev.blobfish.app;

/// The window.
public final class BrowserApp {
    private BrowserApp() {}

    /// Opens the window and blocks until it is closed.
    ///
    /// @return the exit code of the process
    public static int open(AppGraph graph) {
        System.err.println(
                "blobfish: this build has no window yet; " + graph.home().folder() + " is ready for the verbs");
        return 2;
    }
}
