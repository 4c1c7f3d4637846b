package dev.blobfish.app.fx;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// The headless toolkit for tests of views, and a [Ui] that needs no window.
public final class FxToolkit {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T14:10:00Z"), ZoneOffset.UTC);
    private static boolean started;

    private FxToolkit() {}

    public static synchronized void start() {
        if (started) {
            return;
        }
        CountDownLatch ready = new CountDownLatch(1);
        try {
            Platform.startup(ready::countDown);
        } catch (IllegalStateException e) {
            // Another test class of this JVM has started it.
            ready.countDown();
        }
        try {
            if (!ready.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the toolkit does not start");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Platform.setImplicitExit(false);
        started = true;
    }

    /// Runs on the FX thread and waits for the result.
    public static <T> T call(Callable<T> work) {
        start();
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e.getCause() == null ? e : e.getCause());
        }
    }

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /// Shows a scene in a window, as large as the scene, and waits until it has been drawn.
    public static void show(Scene scene) {
        run(() -> {
            Stage stage = new Stage(StageStyle.UNDECORATED);
            stage.setScene(scene);
            stage.show();
        });
        pulse();
    }

    /// Waits until the toolkit has laid out and drawn twice.
    public static void pulse() {
        CountDownLatch pulses = new CountDownLatch(3);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.countDown();
            }
        };
        run(timer::start);
        try {
            if (!pulses.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("the toolkit does not pulse");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        run(timer::stop);
    }

    /// Everything at once on the calling thread, in one language and one scheme.
    public static Ui ui(Locale locale, ColorScheme scheme, StackPane dialogLayer) {
        Remembered remembered = Remembered.inMemory();
        return new Ui(
                Background.immediate(),
                new Formats(locale, CLOCK),
                new Failures(locale),
                new Notices(CLOCK),
                new Dialogs(dialogLayer),
                new NoFiles(),
                new Theme(remembered, new SimpleObjectProperty<>(scheme)),
                remembered,
                new Panes(remembered));
    }

    private static final class NoFiles implements FilePicker {
        @Override
        public List<Path> files(String title) {
            return List.of();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String title, String suggestedName) {
            return Optional.empty();
        }
    }
}
