package dev.blobfish.server.dialect.usos.store;

import static dev.blobfish.server.dialect.usos.store.Lifetime.State.GONE;
import static dev.blobfish.server.dialect.usos.store.Lifetime.State.HARD;
import static dev.blobfish.server.dialect.usos.store.Lifetime.State.SOFT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.server.dialect.usos.request.Age;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LifetimeTest {
    private static final long T = 1_700_000_000;

    private static Age seconds(long count) {
        return new Age.Seconds(count);
    }

    @Test
    void aBlobWithoutLimitsIsKept() {
        var lifetime = Lifetime.of(Age.UNLIMITED, Age.UNLIMITED, T);
        assertThat(lifetime.at(Long.MAX_VALUE)).isEqualTo(HARD);
        assertThat(lifetime.expiresAfter()).isEmpty();
        assertThat(lifetime.expiresBefore()).isEmpty();
    }

    @Test
    void itIsHardThenSoftThenGone() {
        var lifetime = Lifetime.of(seconds(60), seconds(300), T);
        assertThat(lifetime.at(T + 59)).isEqualTo(HARD);
        assertThat(lifetime.at(T + 60)).isEqualTo(SOFT);
        assertThat(lifetime.at(T + 299)).isEqualTo(SOFT);
        assertThat(lifetime.at(T + 300)).isEqualTo(GONE);
        assertThat(lifetime.expiresAfter()).hasValue(T + 60);
        assertThat(lifetime.expiresBefore()).hasValue(T + 300);
    }

    @Test
    void withAHardLimitAloneItMayGoAtThatLimitAndNotBefore() {
        var lifetime = Lifetime.of(Age.UNLIMITED, seconds(60), T);
        assertThat(lifetime.at(T + 59)).isEqualTo(HARD);
        assertThat(lifetime.at(T + 60)).isEqualTo(GONE);
        assertThat(lifetime.expiresAfter()).isEqualTo(lifetime.expiresBefore()).hasValue(T + 60);
    }

    @Test
    void changedAgesCountFromTheChange() {
        var lifetime = Lifetime.of(seconds(60), seconds(300), T);
        assertThat(lifetime.with(Age.KEPT, Age.UNLIMITED, T + 100).at(T + 10_000))
                .isEqualTo(SOFT);
        var harder = lifetime.with(seconds(60), Age.KEPT, T + 100);
        assertThat(harder.at(T + 159)).isEqualTo(HARD);
        assertThat(harder.at(T + 160)).isEqualTo(SOFT);
        var unlimited = lifetime.with(Age.UNLIMITED, Age.KEPT, T + 100);
        assertThat(unlimited.at(T + 299)).isEqualTo(HARD);
        assertThat(unlimited.expiresAfter()).hasValue(T + 300);
    }

    @Test
    void theHardLimitWinsOverALaterSoftOne() {
        var lifetime = Lifetime.of(seconds(60), seconds(60), T).with(seconds(500), Age.KEPT, T);
        assertThat(lifetime.at(T + 60)).isEqualTo(GONE);
        assertThat(lifetime.expiresAfter()).isEqualTo(OptionalLong.of(T + 60));
    }

    @Test
    void nothingIsALimitToo() {
        assertThat(Lifetime.of(seconds(0), Age.UNLIMITED, T).at(T)).isEqualTo(SOFT);
        assertThat(Lifetime.of(Age.UNLIMITED, seconds(0), T).at(T)).isEqualTo(GONE);
    }
}
