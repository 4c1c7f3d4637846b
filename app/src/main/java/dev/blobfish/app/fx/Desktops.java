package dev.blobfish.app.fx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The desktop's file manager.
public final class Desktops {

    private Desktops() {}

    /// Opens a folder in the file manager; what goes wrong is told as a problem.
    public static void show(Path folder, Ui ui) {
        ui.background()
                .<Process>run(
                        "open the file manager",
                        () -> open(folder),
                        _ -> {},
                        failure -> ui.notices()
                                .problem(folder.toString(), ui.failures().describe(failure)));
    }

    // The desktop module of the JDK could do it too, for twenty megabytes in the installer.
    private static Process open(Path folder) throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String program = system.startsWith("windows") ? "explorer" : system.startsWith("mac") ? "open" : "xdg-open";
        return new ProcessBuilder(List.of(program, folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
