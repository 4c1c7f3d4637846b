package dev.blobfish.server.dialect.shakenfist.json;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

class PythonJsonTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.0", "-0.0, -0.0", "1, 1.0", "11.5, 11.5", "1795380404.314275, 1795380404.314275",
        "0.1, 0.1", "0.0001, 0.0001", "0.00001, 1e-05", "1.5e-7, 1.5e-07", "123456789012345, 123456789012345.0",
        "1e15, 1000000000000000.0", "1e16, 1e+16", "1.25e22, 1.25e+22", "1e100, 1e+100", "5e-324, 5e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308", "-2097152, -2097152.0",
                "0.30000000000000004, 0.30000000000000004"
    })
    void aFloatIsWrittenAsPythonPrintsIt(double value, String text) {
        assertThat(PythonJson.text(JsonNodeFactory.instance.numberNode(value))).isEqualTo(text);
    }

    @Test
    void aDocumentIsAsciiWithBlanksAndALineFeed() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("text", "\"\\\n\r\t\b\f\u0001\u007f/ \u00e4\u20ac");
        json.putArray("list").add(1).add(true).addNull().add("x");
        json.putObject("empty");
        assertThat(new String(PythonJson.line(json), US_ASCII))
                .isEqualTo("{\"text\": \"\\\"\\\\\\n\\r\\t\\b\\f\\u0001\\u007f/ \\u00e4\\u20ac\", "
                        + "\"list\": [1, true, null, \"x\"], \"empty\": {}}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": [1, 2.5, \"\\ud800\", null, false]}", "12345678901234567890123", "-0.0", "\"\""})
    void whatIsReadIsWrittenTheSame(String text) {
        assertThat(JsonBody.parse(text.getBytes(UTF_8)).map(PythonJson::text)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{}x", "{'a': 1}", "1e999", "[1, -1e999]", "nul", "\u0000"})
    void whatIsNoJsonIsNothing(String text) {
        assertThat(JsonBody.parse(text.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void ofAKeyThatIsRepeatedTheLastOneCounts() {
        assertThat(JsonBody.parse("{\"a\": 1, \"a\": 2}".getBytes(UTF_8)).map(PythonJson::text))
                .contains("{\"a\": 2}");
    }
}
