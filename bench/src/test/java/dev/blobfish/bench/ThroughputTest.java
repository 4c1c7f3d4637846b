package dev.blobfish.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThroughputTest {
    @Test
    void dividesBytesByTime() {
        assertThat(new Throughput(25L << 20, Duration.ofSeconds(2))).hasToString("12.5 MiB/s");
    }

    @Test
    void refusesAnEmptyTime() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Throughput(1, Duration.ZERO));
    }
}
