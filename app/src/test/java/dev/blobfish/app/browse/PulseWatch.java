package dev.blobfish.app.browse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.app.fx.Background;
import dev.blobfish.app.fx.FxToolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Watches how long the toolkit stands still while something happens.
final class PulseWatch {

    private static final int CALM_PULSES = 5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private volatile long longestTask;

    /// The product's background, with a watch on what it gives the toolkit to do.
    Background background() {
        return new Background(
                (name, task) -> Thread.ofVirtual().name(name).start(task),
                task -> Platform.runLater(() -> {
                    long from = System.nanoTime();
                    task.run();
                    longestTask = Math.max(longestTask, System.nanoTime() - from);
                }));
    }

    /// The longest of the background's tasks on the FX thread so far, in milliseconds.
    long longestTaskMillis() {
        return TimeUnit.NANOSECONDS.toMillis(longestTask);
    }

    /// How long a pulse was late, and how much of that the FX thread itself computed: the rest it waited for a
    /// processor.
    ///
    /// @param millis the longest pause between two pulses
    /// @param computedMillis the most that the FX thread computed between two pulses
    record Pause(long millis, long computedMillis) {}

    /// Begins something on the FX thread, and waits until it is done and a few pulses are over.
    Pause longestPause(String what, Runnable action, BooleanSupplier done) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Pauses pauses = new Pauses(done, ended);
        FxToolkit.run(pauses::start);
        FxToolkit.run(action);
        assertThat(ended.await(300, TimeUnit.SECONDS)).as(what).isTrue();
        FxToolkit.run(pauses::stop);
        return new Pause(
                TimeUnit.NANOSECONDS.toMillis(pauses.longest), TimeUnit.NANOSECONDS.toMillis(pauses.mostComputed));
    }

    private static final class Pauses extends AnimationTimer {
        private final BooleanSupplier done;
        private final CountDownLatch ended;
        private long last;
        private long longest;
        private long lastComputed;
        private long mostComputed;
        private int calm;

        Pauses(BooleanSupplier done, CountDownLatch ended) {
            this.done = done;
            this.ended = ended;
        }

        @Override
        public void start() {
            last = System.nanoTime();
            lastComputed = THREADS.getCurrentThreadCpuTime();
            super.start();
        }

        @Override
        public void handle(long now) {
            long at = System.nanoTime();
            longest = Math.max(longest, at - last);
            last = at;
            long computed = THREADS.getCurrentThreadCpuTime();
            mostComputed = Math.max(mostComputed, computed - lastComputed);
            lastComputed = computed;
            calm = done.getAsBoolean() ? calm + 1 : 0;
            if (calm == CALM_PULSES) {
                ended.countDown();
            }
        }
    }
}
