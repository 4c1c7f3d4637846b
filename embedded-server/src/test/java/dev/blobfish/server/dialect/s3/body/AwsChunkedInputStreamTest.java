package dev.blobfish.server.dialect.s3.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blobfish.server.dialect.s3.auth.Example;
import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwsChunkedInputStreamTest {
    private static final String A = "a".repeat(66_560);
    private static final String SEED = "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9";
    private static final String SIGNED = chunk(
                    "10000", "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648", A.substring(0, 65_536))
            + chunk("400", "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497", A.substring(65_536))
            + chunk("0", "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9", "");
    private static final String TRAILER_SEED = "106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e";
    private static final String WITH_TRAILER = chunk(
                    "10000", "b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2", A.substring(0, 65_536))
            + chunk("400", "1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7", A.substring(65_536))
            + "0;chunk-signature=2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992\r\n"
            + "x-amz-checksum-crc32c:sOO8/Q==\r\n"
            + "x-amz-trailer-signature:d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435\r\n\r\n";

    private final TrailerFields trailer = new TrailerFields();

    private static String chunk(String size, String signature, String data) {
        return size + ";chunk-signature=" + signature + "\r\n" + data + "\r\n";
    }

    private InputStream signed(String wire, String seed, boolean withTrailer) {
        return new AwsChunkedInputStream(
                new ByteArrayInputStream(wire.getBytes(ISO_8859_1)),
                new SignedChunkGuard(Example.chunks(seed), withTrailer),
                trailer);
    }

    private InputStream unsigned(String wire) {
        return new AwsChunkedInputStream(
                new ByteArrayInputStream(wire.getBytes(ISO_8859_1)), ChunkGuard.UNSIGNED, trailer);
    }

    private static String read(InputStream in, int step) throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] buffer = new byte[step];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            out.write(buffer, 0, n);
        }
        return out.toString(ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4096})
    void readsThePublishedExample(int step) throws IOException {
        assertThat(read(signed(SIGNED, SEED, false), step)).isEqualTo(A);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4096})
    void readsThePublishedExampleWithATrailer(int step) throws IOException {
        assertThat(read(signed(WITH_TRAILER, TRAILER_SEED, true), step)).isEqualTo(A);
        assertThat(trailer.get("x-amz-checksum-crc32c")).contains("sOO8/Q==");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4096})
    void readsUnsignedChunks(int step) throws IOException {
        assertThat(read(unsigned("3\r\nabc\r\n2\r\nde\r\n0\r\nx-amz-checksum-crc32:AAAA\r\n\r\n"), step))
                .isEqualTo("abcde");
        assertThat(trailer.get("x-amz-checksum-crc32")).contains("AAAA");
    }

    @Test
    void acceptsBareLineFeedsAndAMissingLastLineEnd() throws IOException {
        assertThat(read(unsigned("3\nabc\n0\nx-amz-checksum-crc32:AAAA"), 4096)).isEqualTo("abc");
        assertThat(trailer.get("x-amz-checksum-crc32")).contains("AAAA");
    }

    @Test
    void refusesAChangedByte() {
        refused(S3Code.SIGNATURE_DOES_NOT_MATCH, signed(SIGNED.replaceFirst("aaa\r\n", "aab\r\n"), SEED, false));
    }

    @Test
    void refusesAChangedTrailer() {
        refused(
                S3Code.SIGNATURE_DOES_NOT_MATCH,
                signed(WITH_TRAILER.replace("sOO8/Q==", "sOO8/A=="), TRAILER_SEED, true));
    }

    @Test
    void refusesAMissingTrailerSignature() {
        refused(
                S3Code.SIGNATURE_DOES_NOT_MATCH,
                signed(WITH_TRAILER.replaceFirst("x-amz-trailer-signature:[0-9a-f]+\r\n", ""), TRAILER_SEED, true));
    }

    @Test
    void refusesABodyWithoutItsLastChunk() {
        refused(S3Code.INCOMPLETE_BODY, unsigned("3\r\nabc\r\n"));
    }

    @Test
    void refusesAChunkThatEndsEarly() {
        refused(S3Code.INCOMPLETE_BODY, unsigned("a\r\nabc"));
    }

    @Test
    void refusesAChunkLongerThanItSays() {
        refused(S3Code.INVALID_REQUEST, unsigned("3\r\nabcd\r\n0\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1\r\n", "zz\r\n", "\r\n", "ffffffffffffffffffff\r\n", "+3\r\nabc\r\n"})
    void refusesASizeThatIsNone(String wire) {
        refused(S3Code.INVALID_REQUEST, unsigned(wire));
    }

    @Test
    void refusesALineWithoutEnd() {
        refused(S3Code.INVALID_REQUEST, unsigned("1".repeat(100_000)));
    }

    private static void refused(S3Code code, InputStream in) {
        assertThatThrownBy(() -> read(in, 4096))
                .isInstanceOfSatisfying(
                        S3Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
