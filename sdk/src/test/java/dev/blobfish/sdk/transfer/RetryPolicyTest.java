package dev.blobfish.sdk.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RetryPolicyTest {
    private static final Instant NOW = Instant.EPOCH;
    private static final RetryPolicy POLICY = new RetryPolicy(8, Duration.ofMillis(200), Duration.ofSeconds(20));

    private static RetryPolicy.Verdict decide(Kind kind, int attempt, double chance) {
        return POLICY.decide(attempt, new BlobException(kind, "x"), NOW, chance);
    }

    @ParameterizedTest
    @CsvSource({
        "UNAVAILABLE, 1, 200",
        "UNAVAILABLE, 2, 400",
        "UNAVAILABLE, 7, 12800",
        "NETWORK, 8, 20000",
        "NETWORK, 2000000000, 20000",
        "THROTTLED, 1, 1000",
        "THROTTLED, 3, 4000",
    })
    void thePauseDoublesUpToItsCap(Kind kind, int attempt, long millis) {
        assertThat(decide(kind, attempt, 1)).isEqualTo(new RetryPolicy.RetryAt(NOW.plusMillis(millis)));
        assertThat(decide(kind, attempt, 0.5)).isEqualTo(new RetryPolicy.RetryAt(NOW.plusMillis(millis / 2)));
        assertThat(decide(kind, attempt, 0)).isEqualTo(new RetryPolicy.RetryAt(NOW));
    }

    @ParameterizedTest
    @CsvSource({"UNAVAILABLE, 8", "THROTTLED, 8", "CORRUPT, 3"})
    void aFailingStoreIsGivenUp(Kind kind, int attempt) {
        assertThat(decide(kind, attempt, 1)).isEqualTo(new RetryPolicy.GiveUp());
        assertThat(decide(kind, attempt - 1, 1)).isInstanceOf(RetryPolicy.RetryAt.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"NETWORK", "UNAVAILABLE", "THROTTLED", "CORRUPT", "OUTCOME_UNKNOWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatCannotGetBetterIsNotRepeated(Kind kind) {
        assertThat(decide(kind, 1, 1)).isEqualTo(new RetryPolicy.GiveUp());
    }

    @Test
    void aLostReplyIsAskedAbout() {
        assertThat(decide(Kind.OUTCOME_UNKNOWN, 1, 1)).isEqualTo(new RetryPolicy.AskAt(NOW.plusMillis(200)));
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "86400, 900"})
    void theStoresOwnWishIsHonouredWithinReason(long wish, long honoured) {
        var failure = new BlobException(Kind.THROTTLED, "x", Duration.ofSeconds(wish), null, null);
        assertThat(POLICY.decide(1, failure, NOW, 0)).isEqualTo(new RetryPolicy.RetryAt(NOW.plusSeconds(honoured)));
    }
}
