package dev.blobfish.server.dialect.s3.checksum;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChecksumTest {
    private static byte[] digest(ChecksumAlgorithm algorithm, byte[] bytes) {
        var sum = algorithm.digest().begin();
        sum.update(bytes, 0, bytes.length);
        return sum.finish();
    }

    @ParameterizedTest
    @CsvSource({"CRC32,y/Q5Jg==", "CRC32C,4waSgw==", "CRC64NVME,rosUhgp5mIg="})
    void agreesWithThePublishedCheckValues(ChecksumAlgorithm algorithm, String expected) {
        assertThat(Checksum.of(algorithm, digest(algorithm, "123456789".getBytes(US_ASCII)))
                        .text())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"CRC32", "CRC32C", "CRC64NVME"})
    void theSumOfPartsIsTheSumOfTheWhole(ChecksumAlgorithm algorithm) {
        byte[] whole = new byte[100_003];
        new Random(7).nextBytes(whole);
        byte[] first = Arrays.copyOfRange(whole, 0, 70_001);
        byte[] second = Arrays.copyOfRange(whole, 70_001, 70_001);
        byte[] third = Arrays.copyOfRange(whole, 70_001, whole.length);
        var joined = PartChecksums.join(
                algorithm,
                ChecksumType.FULL_OBJECT,
                List.of(
                        new PartChecksums.Part(digest(algorithm, first), first.length),
                        new PartChecksums.Part(digest(algorithm, second), second.length),
                        new PartChecksums.Part(digest(algorithm, third), third.length)));
        assertThat(joined).isEqualTo(Checksum.of(algorithm, digest(algorithm, whole)));
    }

    @Test
    void aCompositeNamesHowManyPartsItHas() {
        byte[] part = digest(ChecksumAlgorithm.SHA256, new byte[] {1});
        var joined = PartChecksums.join(
                ChecksumAlgorithm.SHA256,
                ChecksumType.COMPOSITE,
                List.of(new PartChecksums.Part(part, 1), new PartChecksums.Part(part, 1)));
        byte[] both = Arrays.copyOf(part, 64);
        System.arraycopy(part, 0, both, 32, 32);
        assertThat(joined.text()).endsWith("-2");
        assertThat(joined.bytes()).isEqualTo(digest(ChecksumAlgorithm.SHA256, both));
    }
}
