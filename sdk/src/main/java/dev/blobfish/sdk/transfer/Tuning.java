package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.library.Preferences;
import java.io.UncheckedIOException;

/// What a person may turn while transfers run, remembered in the library.
final class Tuning {
    private static final String WORKERS = "transfer.workers";
    private static final String UP = "transfer.upload-limit";
    private static final String DOWN = "transfer.download-limit";

    private final Preferences preferences;
    final Slots slots;
    final Throttle up;
    final Throttle down;

    Tuning(Preferences preferences, EngineSettings settings) {
        this.preferences = preferences;
        this.slots = new Slots(settings.workers());
        this.up = new Throttle(settings.uploadBytesPerSecond());
        this.down = new Throttle(settings.downloadBytesPerSecond());
    }

    /// Takes what was remembered.
    Pace recall() throws BlobException {
        long workers = recall(WORKERS, slots.limit());
        slots.setLimit((int) Math.clamp(workers, 1L, EngineSettings.MAX_WORKERS));
        up.setRate(recall(UP, up.rate()));
        down.setRate(recall(DOWN, down.rate()));
        return new Pace(slots.limit(), up.rate(), down.rate());
    }

    private long recall(String name, long otherwise) throws BlobException {
        try {
            return preferences
                    .get(name)
                    .map(Long::parseLong)
                    .filter(n -> n >= 0)
                    .orElse(otherwise);
        } catch (NumberFormatException _) {
            return otherwise; // somebody else's hand was in the file
        }
    }

    void setWorkers(int workers) {
        if (workers < 1 || workers > EngineSettings.MAX_WORKERS) {
            throw new IllegalArgumentException(
                    "workers must be 1 to " + EngineSettings.MAX_WORKERS + ", not " + workers);
        }
        slots.setLimit(workers);
        remember(WORKERS, workers);
    }

    void setLimits(long upRate, long downRate) {
        if (upRate < 0 || downRate < 0) {
            throw new IllegalArgumentException("a limit must not be negative");
        }
        up.setRate(upRate);
        down.setRate(downRate);
        remember(UP, upRate);
        remember(DOWN, downRate);
    }

    private void remember(String name, long value) {
        try {
            preferences.put(name, Long.toString(value));
        } catch (BlobException e) {
            throw new UncheckedIOException(e);
        }
    }
}
