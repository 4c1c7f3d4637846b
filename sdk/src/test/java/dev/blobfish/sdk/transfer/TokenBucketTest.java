package dev.blobfish.sdk.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    @Test
    void theMeanHoldsWhateverTheSizeOfThePieces() {
        for (int piece : new int[] {1000, 64 * 1024, 10_000_000}) {
            long rate = 1_000_000;
            var bucket = new TokenBucket(rate, 0);
            long now = 0;
            long passed = 0;
            while (now < TimeUnit.SECONDS.toNanos(100)) {
                long pause = bucket.take(piece, now);
                now += pause;
                passed += pause == 0 ? piece : 0;
            }
            assertThat(passed).as("pieces of %d", piece).isBetween(100 * rate, 100 * rate + rate / 4 + piece);
        }
    }

    @Test
    void noLimitIsNoWait() {
        var bucket = new TokenBucket(0, 0);
        assertThat(bucket.take(Long.MAX_VALUE, 0)).isZero();
        assertThat(bucket.take(Long.MAX_VALUE, 0)).isZero();
    }
}
