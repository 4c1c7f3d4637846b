package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Several parts at once, each on a virtual thread. How many requests really are in flight is the gates' to say.
final class ParallelParts implements PartRunner {
    /// More than this many parts of one file at once bring nothing: the disks on both sides see them as random
    /// access.
    private static final int WIDTH = 8;

    /// Digesting is work for processors, and other transfers need some too.
    private static final int LOCAL_WIDTH = Math.max(2, Runtime.getRuntime().availableProcessors() / 2);

    private final ThreadFactory threads;

    ParallelParts(ThreadFactory threads) {
        this.threads = threads;
    }

    @Override
    public void run(List<Integer> numbers, PartWork work) throws BlobException {
        run(numbers, work, WIDTH);
    }

    @Override
    public void runAll(List<Integer> numbers, PartWork work) throws BlobException {
        run(numbers, work, LOCAL_WIDTH);
    }

    private void run(List<Integer> numbers, PartWork work, int width) throws BlobException {
        var next = new AtomicInteger();
        var failure = new AtomicReference<@Nullable Throwable>();
        Runnable worker = () -> {
            for (int i = next.getAndIncrement();
                    i < numbers.size() && failure.get() == null;
                    i = next.getAndIncrement()) {
                try {
                    work.run(numbers.get(i));
                } catch (BlobException | RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                }
            }
        };
        List<Thread> crew = new ArrayList<>();
        for (int i = 0; i < Math.min(width, numbers.size()); i++) {
            Thread thread = threads.newThread(worker);
            crew.add(thread);
            thread.start();
        }
        if (!join(crew)) {
            Thread.currentThread().interrupt();
            throw new BlobException(Kind.CANCELLED, "stopped");
        }
        rethrow(failure.get());
    }

    /// Waits for all; when interrupted, interrupts them and waits on: what they journal must be journalled before
    /// the caller lets go.
    ///
    /// @return false when interrupted
    private static boolean join(List<Thread> crew) {
        boolean undisturbed = true;
        for (Thread thread : crew) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    undisturbed = false;
                    crew.forEach(Thread::interrupt);
                }
            }
        }
        return undisturbed;
    }

    private static void rethrow(@Nullable Throwable failure) throws BlobException {
        switch (failure) {
            case null -> {}
            case BlobException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }
}
