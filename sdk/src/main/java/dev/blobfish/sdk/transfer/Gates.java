package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How many requests may be in flight: in all, as a person set it, and to one store, as the store bears it. A store
/// that says
/// "slow down" gets half as many; each request that goes well gives a little back.
final class Gates {
    private static final int SUCCESSES_PER_PLACE = 20;

    private final Slots all;
    private final Map<String, Gate> byProfile = new ConcurrentHashMap<>();

    Gates(Slots all) {
        this.all = all;
    }

    private static final class Gate {
        final Slots slots = new Slots(EngineSettings.MAX_WORKERS);
        private int successes;

        synchronized void wentWell() {
            successes++;
            if (successes >= SUCCESSES_PER_PLACE && slots.limit() < EngineSettings.MAX_WORKERS) {
                successes = 0;
                slots.setLimit(slots.limit() + 1);
            }
        }

        /// Half of what is in use, not of what would be allowed.
        synchronized void tooMuch() {
            successes = 0;
            slots.setLimit(Math.max(1, slots.taken() / 2));
        }
    }

    @FunctionalInterface
    interface Request<T> {
        T run() throws BlobException;
    }

    /// Runs a request when there is a place for it.
    ///
    /// @throws BlobException `CANCELLED` when the thread is interrupted while it waits
    <T> T through(String profileId, Request<T> request) throws BlobException {
        Gate gate = byProfile.computeIfAbsent(profileId, _ -> new Gate());
        enter(gate);
        try {
            T result = request.run();
            gate.wentWell();
            return result;
        } catch (BlobException e) {
            if (e.kind() == Kind.THROTTLED) {
                gate.tooMuch();
            }
            throw e;
        } finally {
            all.giveBack();
            gate.slots.giveBack();
        }
    }

    int limit(String profileId) {
        return byProfile.computeIfAbsent(profileId, _ -> new Gate()).slots.limit();
    }

    private void enter(Gate gate) throws BlobException {
        try {
            gate.slots.take();
            try {
                all.take();
            } catch (InterruptedException e) {
                gate.slots.giveBack();
                throw e;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BlobException(Kind.CANCELLED, "stopped", e);
        }
    }
}
