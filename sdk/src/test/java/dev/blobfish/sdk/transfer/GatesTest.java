package dev.blobfish.sdk.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GatesTest {
    private final Slots all = new Slots(8);
    private final Gates gates = new Gates(all);

    @Test
    void aStoreThatSaysSlowDownGetsHalfAndEarnsTheRestBack() throws Exception {
        throttledAmong(8);
        assertThat(gates.limit("p")).isEqualTo(4);
        assertThat(gates.limit("other")).isEqualTo(EngineSettings.MAX_WORKERS);
        for (int i = 0; i < 40; i++) {
            gates.through("p", () -> 0);
        }
        assertThat(gates.limit("p")).isEqualTo(6);
    }

    @Test
    void noMoreAreInFlightThanThereAreWorkersHoweverManyAsk() throws Exception {
        all.setLimit(3);
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    gates.through("p", () -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        return now.decrementAndGet();
                    });
                } catch (BlobException e) {
                    most.set(Integer.MAX_VALUE);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(most.get()).isBetween(1, 3);
        assertThat(all.taken()).isZero();
    }

    /// Fills all places but one with requests that wait, and makes a throttled one in the last.
    private void throttledAmong(int places) throws Exception {
        var release = new CountDownLatch(1);
        var entered = new CountDownLatch(places - 1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < places - 1; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    gates.through("p", () -> {
                        entered.countDown();
                        try {
                            release.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        return 0;
                    });
                } catch (BlobException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        entered.await();
        assertThatThrownBy(() -> gates.through("p", () -> {
                    throw new BlobException(Kind.THROTTLED, "slow down");
                }))
                .isInstanceOf(BlobException.class);
        release.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
