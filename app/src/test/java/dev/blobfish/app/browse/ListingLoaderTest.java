package dev.blobfish.app.browse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.app.fx.Background;
import dev.blobfish.sdk.Capabilities;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingLoaderTest {

    private final GeneratedStore store = new GeneratedStore(20_000);
    private final HandClock clock = new HandClock();
    private final Heard heard = new Heard();
    private final ListingLoader loader = new ListingLoader(store, Background.immediate(), clock);

    @Test
    void handsTheFirstPageOverAtOnceAndTheRestInBatches() {
        store.beforePage = () -> clock.now += 30;
        loader.load(GeneratedStore.PLACE, heard);
        assertThat(heard.counts.getFirst()).isEqualTo(1_000);
        assertThat(heard.counts).hasSizeLessThanOrEqualTo(20 * 30 / 100 + 1);
        assertThat(heard.finished).isEqualTo(20_000);
    }

    @Test
    void showsEveryPageOfASlowStore() {
        store.beforePage = () -> clock.now += 500;
        loader.load(GeneratedStore.PLACE, heard);
        assertThat(heard.counts).hasSize(19).startsWith(1_000, 2_000, 3_000);
    }

    private static final class Heard implements ListingLoader.Listener {
        private final List<Integer> counts = new ArrayList<>();
        private int finished = -1;

        @Override
        public void opened(Capabilities capabilities) {}

        @Override
        public void arrived(Rows rows) {
            counts.add(rows.count());
        }

        @Override
        public void finished(Rows rows) {
            finished = rows.count();
        }

        @Override
        public void failed(Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static final class HandClock extends Clock {
        private long now;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(now);
        }
    }
}
