package dev.blobfish.sdk.driver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.sdk.ByteRange;
import dev.blobfish.sdk.Capabilities.Limits;
import dev.blobfish.sdk.UploadPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartSizesTest {
    private static final long MIB = 1L << 20;
    private static final Limits LIMITS =
            new Limits(10_000L * 5120 * MIB, 5120 * MIB, 5 * MIB, 5120 * MIB, 10_000, 2048, 604_800);

    @Test
    void smallGoesWhole() {
        assertThat(PartSizes.USUAL.plan(0, LIMITS)).isEqualTo(new UploadPlan.WholeBody());
        assertThat(PartSizes.USUAL.plan(16 * MIB - 1, LIMITS)).isEqualTo(new UploadPlan.WholeBody());
    }

    @Test
    void largeGoesInPartsOfEightMebibytes() {
        assertThat(PartSizes.USUAL.plan(16 * MIB, LIMITS)).isEqualTo(new UploadPlan.Parts(8 * MIB, 2));
        assertThat(PartSizes.USUAL.plan(16 * MIB + 1, LIMITS)).isEqualTo(new UploadPlan.Parts(8 * MIB, 3));
    }

    @ParameterizedTest
    @ValueSource(longs = {16, 100, 80_000, 80_001, 100_001, 5_000_000, 51_199_999, 51_200_000})
    void thePartsAreTheWholeAndWithinLimits(long mebibytes) {
        long size = mebibytes * MIB - 1;
        var parts = (UploadPlan.Parts) PartSizes.USUAL.plan(size + 1, LIMITS);
        assertThat(parts.count()).isLessThanOrEqualTo(LIMITS.maxParts());
        assertThat(parts.partSize()).isBetween(LIMITS.minPart(), LIMITS.maxPart());
        ByteRange last = parts.range(parts.count(), size + 1);
        assertThat(last.end()).isEqualTo(size + 1);
        assertThat(last.length()).isPositive();
    }
}
