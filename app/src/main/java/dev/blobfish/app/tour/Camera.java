package dev.blobfish.app.tour;

import dev.blobfish.app.fx.Background;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.image.Image;

/// Takes pictures of a scene, from a thread that is not the toolkit's.
final class Camera {

    private static final Background FX = Background.live();
    private static final long PATIENCE_MILLIS = 120_000;

    private final Path folder;

    Camera(Path folder) {
        this.folder = folder;
    }

    /// Runs a step on the FX thread and waits for it.
    static <T> T onFx(Callable<T> step) throws IOException {
        CompletableFuture<Optional<T>> done = new CompletableFuture<>();
        FX.onUi(() -> {
            try {
                done.complete(Optional.ofNullable(step.call()));
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).orElseThrow();
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the window did not do its step", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /// Waits until the window is in a state.
    ///
    /// @param what for the message when it never is
    static void await(String what, BooleanSupplier condition) throws IOException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (!onFx(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new IOException("the window never showed " + what);
            }
            pause(40);
        }
    }

    /// Lets the window draw.
    static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    void shoot(Scene scene, String name) throws IOException {
        pause(220);
        Image image = onFx(() -> scene.snapshot(null));
        Files.write(folder.resolve(name + ".png"), Png.encode(image));
    }
}
