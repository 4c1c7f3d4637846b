package dev.blobfish.server.dialect.usos.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blobfish.server.dialect.usos.problem.Refusals;
import dev.blobfish.server.dialect.usos.request.Arguments;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How a value is written. Refusals are JSON whatever was asked for.
public sealed interface Format permits Format.Json, Format.Jsonp, XmlMap2 {
    /// A value's bytes.
    byte[] write(JsonNode value);

    /// What the bytes are.
    String contentType();

    /// What is used where nothing is asked for.
    Format JSON = new Json();

    /// The parameters `format` and `callback`.
    ///
    /// @throws dev.blobfish.server.dialect.usos.problem.UsosRefusal for an unknown one, and a callback that is no
    /// name
    static Format of(Arguments arguments) {
        return switch (arguments.text("format").orElse("json")) {
            case "json" -> JSON;
            case "jsonp" -> Jsonp.of(arguments);
            case "xmlmap2" -> new XmlMap2();
            default -> throw Refusals.invalid("format", "json, jsonp and xmlmap2 are known.");
        };
    }

    record Json() implements Format {
        private static final JsonMapper MAPPER = JsonMapper.builder().build();

        @Override
        public byte[] write(JsonNode value) {
            return MAPPER.writeValueAsBytes(value);
        }

        @Override
        public String contentType() {
            return "application/json; charset=utf-8";
        }
    }

    /// A call of a function with the value, to be run by a page.
    record Jsonp(String callback) implements Format {
        private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$.]{0,99}");

        static Jsonp of(Arguments arguments) {
            var callback = arguments.text("callback").orElseThrow(() -> Refusals.missing("callback"));
            if (!NAME.matcher(callback).matches()) throw Refusals.invalid("callback", "a name is expected.");
            return new Jsonp(callback);
        }

        @Override
        public byte[] write(JsonNode value) {
            return (callback + "(" + new String(JSON.write(value), UTF_8) + ");").getBytes(UTF_8);
        }

        @Override
        public String contentType() {
            return "application/javascript; charset=utf-8";
        }
    }
}
