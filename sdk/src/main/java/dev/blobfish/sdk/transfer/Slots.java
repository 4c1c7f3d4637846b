package dev.blobfish.sdk.transfer;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A number of places for requests in flight that can be changed while they are taken. Fair: a file of a thousand
/// parts does not
/// keep a small one waiting for all of them.
final class Slots {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition freed = lock.newCondition();
    private int limit;
    private int taken;

    Slots(int limit) {
        this.limit = limit;
    }

    int limit() {
        lock.lock();
        try {
            return limit;
        } finally {
            lock.unlock();
        }
    }

    int taken() {
        lock.lock();
        try {
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /// Lower limits take effect as places are given back.
    void setLimit(int next) {
        lock.lock();
        try {
            limit = next;
            freed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (taken >= limit) {
                freed.await();
            }
            taken++;
        } finally {
            lock.unlock();
        }
    }

    void giveBack() {
        lock.lock();
        try {
            taken--;
            freed.signal();
        } finally {
            lock.unlock();
        }
    }
}
