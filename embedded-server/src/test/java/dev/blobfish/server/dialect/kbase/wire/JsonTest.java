package dev.blobfish.server.dialect.kbase.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    private static String written(Json value) {
        return new String(value.document(), UTF_8);
    }

    @Test
    void keysAreSortedAndEveryElementHasALine() {
        var value = Json.object(Map.of(
                "b", Json.array(List.of(new Json.Num(1), new Json.Bool(true), new Json.Null())),
                "a", Json.object(Map.of("c", Json.text("x"))),
                "B", Json.array(List.of()),
                "empty", Json.object(Map.of())));
        assertThat(written(value)).isEqualTo("""
                        {
                          "B": [],
                          "a": {
                            "c": "x"
                          },
                          "b": [
                            1,
                            true,
                            null
                          ],
                          "empty": {}
                        }
                        """);
    }

    @Test
    void textIsEscapedOnlyWhereItMustBe() {
        assertThat(written(Json.text("<&>'/\u007f\u00e9\u65e5\ud83d\udc1f")))
                .isEqualTo("\"<&>'/\u007f\u00e9\u65e5\ud83d\udc1f\"\n");
        assertThat(written(Json.text("\"\\\n\r\t\b\f\u0001\u001f\u2028\u2029")))
                .isEqualTo("\"\\\"\\\\\\n\\r\\t\\u0008\\u000c\\u0001\\u001f\\u2028\\u2029\"\n");
    }

    @Test
    void bytesThatAreNoUtf8AreEscapedOneByOne() {
        var text = Utf8.decode("a\u00ff\u00e2\u0082b\u00c3\u00a9\u00c3".getBytes(ISO_8859_1));
        assertThat(written(Json.text(text))).isEqualTo("\"a\\ufffd\\ufffd\\ufffdb\u00e9\\ufffd\"\n");
        assertThat(Utf8.length(text)).isEqualTo(8);
    }
}
