package dev.blobfish.sdk.transfer;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Holds callers back so that together they do not exceed a rate. A new rate reaches those who already wait.
final class Throttle {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private TokenBucket bucket;

    /// @param rate bytes per second; 0 for none
    Throttle(long rate) {
        this.bucket = new TokenBucket(rate, System.nanoTime());
    }

    long rate() {
        lock.lock();
        try {
            return bucket.rate();
        } finally {
            lock.unlock();
        }
    }

    void setRate(long rate) {
        lock.lock();
        try {
            bucket = new TokenBucket(rate, System.nanoTime());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Returns when `bytes` more may pass.
    void take(long bytes) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                long pause = bucket.take(bytes, System.nanoTime());
                if (pause == 0) {
                    return;
                }
                // the time that is left does not matter: the bucket is asked again, which may be another one by then
                long _ = changed.awaitNanos(Math.min(pause, TimeUnit.SECONDS.toNanos(1)));
            }
        } finally {
            lock.unlock();
        }
    }
}
