package dev.blobfish.sdk.transfer;

import java.util.Collection;

/// Waits for threads that were told to end.
final class Joining {
    private Joining() {}

    /// Returns when all have ended, whoever interrupts; the interrupt is kept.
    static void all(Collection<Thread> threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
