package dev.blobfish.server.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StandardDigestTest {
    @ParameterizedTest
    @CsvSource({
        "CRC32, y/Q5Jg==",
        "CRC32C, 4waSgw==",
        "CRC64NVME, rosUhgp5mIg=",
        "MD5, JfnnlDI7RTiF9RgfG2JNCw==",
        "SHA1, 98O8HYCOBHMq32eZZczDTKeuNEE=",
        "SHA256, FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU="
    })
    void agreesWithPublishedValues(StandardDigest digest, String base64) {
        var running = digest.begin();
        running.update("123456789".getBytes(US_ASCII), 0, 9);
        assertThat(running.finish())
                .isEqualTo(Base64.getDecoder().decode(base64))
                .hasSize(digest.length());
    }

    @ParameterizedTest
    @EnumSource
    void doesNotDependOnHowTheBodyIsCut(StandardDigest digest) {
        var body = TestStore.bytes(10_007, 1);
        var whole = digest.begin();
        whole.update(body, 0, body.length);
        var cut = digest.begin();
        for (int at = 0, step = 1; at < body.length; at += step, step = step % 97 + 1)
            cut.update(body, at, Math.min(step, body.length - at));
        assertThat(HexFormat.of().formatHex(cut.finish()))
                .isEqualTo(HexFormat.of().formatHex(whole.finish()));
    }
}
