package dev.blobfish.sdk.transfer;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Lets a loop sleep until there is something to do. A call that comes while the loop is busy is not lost: the next
/// sleep
/// ends at once.
final class Waiter {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private boolean pending;

    void wake() {
        lock.lock();
        try {
            pending = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void sleep(long millis) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (!pending && left > 0) {
                left = woken.awaitNanos(left);
            }
            pending = false;
        } finally {
            lock.unlock();
        }
    }
}
