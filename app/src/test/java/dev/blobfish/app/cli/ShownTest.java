package dev.blobfish.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShownTest {
    @Test
    void bytesHaveAFittingUnit() {
        assertThat(Shown.bytes(0)).isEqualTo("0 B");
        assertThat(Shown.bytes(1023)).isEqualTo("1023 B");
        assertThat(Shown.bytes(1536)).isEqualTo("1.5 KiB");
        assertThat(Shown.bytes(1L << 20)).isEqualTo("1.0 MiB");
        assertThat(Shown.bytes(200L << 30)).isEqualTo("200 GiB");
        assertThat(Shown.bytes((1L << 20) - 1)).isEqualTo("1.0 MiB");
        assertThat(Shown.bytes(Long.MAX_VALUE)).isEqualTo("8.0 EiB");
    }

    @Test
    void durationsHaveTwoUnits() {
        assertThat(Shown.duration(Duration.ofSeconds(0))).isEqualTo("0 s");
        assertThat(Shown.duration(Duration.ofSeconds(61))).isEqualTo("1 min 1 s");
        assertThat(Shown.duration(Duration.ofHours(24))).isEqualTo("1 d");
        assertThat(Shown.duration(Duration.ofHours(49))).isEqualTo("2 d 1 h");
    }

    @Test
    void namesCannotActOnTheTerminal() {
        assertThat(Shown.safe("a\u001b[2Jb\nc\u202Edcba")).isEqualTo("a\\u001b[2Jb\\u000ac\\u202edcba");
        assertThat(Shown.safe("Grüße 👨‍👩‍👧 日本")).isEqualTo("Grüße 👨‍👩‍👧 日本");
        assertThat(Shown.safe("x\ud800y")).isEqualTo("x\\ud800y");
    }

    @Test
    void jsonEscapesWhatJsonMustAndWhatTerminalsObey() {
        assertThat(Json.object()
                        .put("a\"b", "x\\\n\u001b\u009b\ud800 ü👍")
                        .put("n", 5)
                        .put("t", true)
                        .toString())
                .isEqualTo("{\"a\\\"b\":\"x\\\\\\n\\u001b\\u009b\\ud800 ü👍\",\"n\":5,\"t\":true}");
    }
}
