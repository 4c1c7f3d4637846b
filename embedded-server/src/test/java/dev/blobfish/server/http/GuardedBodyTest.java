package dev.blobfish.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GuardedBodyTest {
    private static final HttpLimits LIMITS = new HttpLimits(1, Duration.ofSeconds(1), Duration.ofSeconds(10), 100, 1);

    private final AtomicLong nanos = new AtomicLong();

    /// A sender that takes a second for each block.
    private GuardedBody sender(int size, int block) {
        return new GuardedBody(
                new FilterInputStream(new ByteArrayInputStream(new byte[size])) {
                    @Override
                    public int read(byte[] into, int offset, int length) throws IOException {
                        nanos.addAndGet(1_000_000_000);
                        return super.read(into, offset, Math.min(length, block));
                    }
                },
                LIMITS,
                nanos::get);
    }

    @Test
    void aSenderThatIsFastEnoughMayTakeAsLongAsItLikes() throws IOException {
        var body = sender(100_000, 200);
        assertThat(body.readAllBytes()).hasSize(100_000);
        assertThat(body.ended()).isTrue();
    }

    @Test
    void aSenderThatDribblesIsGivenUpAfterAWhile() {
        var body = sender(100_000, 99);
        assertThatThrownBy(body::readAllBytes).isInstanceOf(BodyTimeoutException.class);
        assertThat(body.received()).isBetween(900L, 1100L);
    }

    @Test
    void whatIsReadInVainIsReadForALimitedTime() throws IOException {
        var body = sender(100_000, 1000);
        body.drain(1_000_000);
        assertThat(body.received()).isEqualTo(10_000);
        assertThat(body.ended()).isFalse();
    }

    @Test
    void theServersOwnTimeDoesNotCount() throws IOException {
        var body = new GuardedBody(new ByteArrayInputStream(new byte[10]), LIMITS, nanos::get);
        for (int i = 0; i < 10; i++) {
            nanos.addAndGet(60_000_000_000L);
            assertThat(body.read()).isZero();
        }
        assertThat(body.read()).isEqualTo(-1);
    }
}
