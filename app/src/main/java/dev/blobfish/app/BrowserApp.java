package dev.blobfish.app;

import dev.blobfish.app.commands.CommandId;
import dev.blobfish.app.fx.Background;
import dev.blobfish.app.fx.RememberedFile;
import dev.blobfish.app.fx.Theme;
import dev.blobfish.app.fx.WindowFilePicker;
import dev.blobfish.app.settings.Language;
import dev.blobfish.app.shell.MainWindow;
import dev.blobfish.app.shell.WindowFrame;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The window.
public final class BrowserApp {

    private static final Logger LOG = Logger.getLogger(BrowserApp.class.getName());

    private BrowserApp() {}

    /// Opens the window and blocks until it is closed. The window stands before the library is open and the local
    /// store
    /// runs; both begin in the background.
    ///
    /// @return the exit code of the process
    public static int open(AppGraph graph) {
        CountDownLatch closed = new CountDownLatch(1);
        Platform.startup(() -> show(graph, closed));
        boolean interrupted = false;
        try {
            closed.await();
        } catch (InterruptedException _) {
            interrupted = true;
        }
        // The toolkit waits while it ends, so the interruption is kept from it.
        Platform.exit();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static void show(AppGraph graph, CountDownLatch closed) {
        RememberedFile remembered = new RememberedFile(graph.home().folder().resolve("window.properties"));
        Background background = Background.live();
        Stage stage = new Stage();
        MainWindow window = new MainWindow(
                new MainWindow.Parts(
                        graph,
                        AppContext.stores(graph),
                        background,
                        remembered,
                        Theme.live(remembered),
                        new WindowFilePicker(stage, remembered),
                        Language.remembered(remembered).locale(Locale.getDefault(Locale.Category.DISPLAY)),
                        Clock.system(ZoneId.systemDefault()),
                        stage::close),
                WindowSlots.standard(),
                0,
                0);
        WindowFrame frame = new WindowFrame(stage, remembered);
        frame.show(
                window.scene(),
                () -> window.context().commands().get(CommandId.QUIT).run(),
                () -> {
                    remembered.flush();
                    closed.countDown();
                });
        background.run(
                "start the transfer queue",
                () -> {
                    graph.engine().start();
                    return Boolean.TRUE;
                },
                _ -> {},
                failure -> {
                    LOG.log(Level.SEVERE, "The transfer queue did not start", failure);
                    window.queueFailed(failure);
                });
        window.start();
    }
}
