package dev.blobfish.app;

import dev.blobfish.app.cli.Cli;
import dev.blobfish.app.cli.ExitCode;
import dev.blobfish.app.cli.Interruption;
import dev.blobfish.app.cli.World;
import dev.blobfish.app.connections.Passphrases;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// Where the program starts: with a verb the command line, without one the window.
public final class Launcher {
    private Launcher() {}

    /// Runs and ends the process with its exit code.
    public static void main(String[] args) {
        var interruption = new Interruption(Thread.currentThread());
        Signals.onStop(interruption::ask);
        var world = new World(
                System.in,
                stream(FileDescriptor.out, "stdout.encoding"),
                stream(FileDescriptor.err, "stderr.encoding"),
                System.getenv(),
                Terminal.person(),
                Clock.systemUTC(),
                interruption);
        int code = wantsWindow(args) ? window(args, world) : Cli.run(args, world);
        world.out().flush();
        System.exit(code);
    }

    /// Names of blobs are Unicode; outside of Windows a terminal that is not UTF-8 is a wrong locale, which must
    /// not turn a
    /// name into question marks. Output to a pipe is buffered: a line at a time costs more than listing.
    private static PrintStream stream(FileDescriptor descriptor, String property) {
        boolean windows = AppHome.Platform.of(System.getProperty("os.name")) == AppHome.Platform.WINDOWS;
        Charset charset = windows
                ? Charset.forName(System.getProperty(property, "UTF-8"), StandardCharsets.UTF_8)
                : StandardCharsets.UTF_8;
        var raw = new FileOutputStream(descriptor);
        return new PrintStream(new java.io.BufferedOutputStream(raw, 1 << 16), false, charset);
    }

    private static boolean wantsWindow(String[] args) {
        return args.length == 0
                || (args.length == 1 && args[0].startsWith("--home="))
                || (args.length == 2 && args[0].equals("--home"));
    }

    private static int window(String[] args, World world) {
        Optional<Path> chosen = switch (args.length) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Path.of(args[0].substring("--home=".length())));
            default -> Optional.of(Path.of(args[1]));
        };
        AppHome home = AppHome.resolve(
                chosen,
                world.environment(),
                AppHome.Platform.of(System.getProperty("os.name")),
                Path.of(System.getProperty("user.home")));
        if (!hasDisplay(world.environment())) {
            world.err()
                    .println(
                            "blobfish: there is no display to open a window on. Without one, \"blobfish serve\" runs the local "
                                    + "store, \"blobfish tour\" makes pictures of the window, and \"blobfish --help\" names the other verbs.");
            world.err().flush();
            return ExitCode.WRONG_USAGE;
        }
        try (var graph = new AppGraph(
                home.create(), new Passphrases(world.environment(), _ -> Optional.empty()), world.environment())) {
            Logs.toFiles(home.logs());
            return BrowserApp.open(graph);
        } catch (IOException e) {
            world.err()
                    .println("blobfish: cannot use the folder " + home.folder() + ": " + e.getMessage()
                            + ". Choose another one with --home DIR or " + AppHome.VARIABLE + ".");
            world.err().flush();
            return ExitCode.FAILED;
        }
    }

    private static boolean hasDisplay(Map<String, String> environment) {
        return AppHome.Platform.of(System.getProperty("os.name")) != AppHome.Platform.LINUX
                || "Headless".equals(System.getProperty("glass.platform"))
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}
