package dev.blobfish.server.dialect.usos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.blobfish.server.dialect.usos.config.Choices;
import dev.blobfish.server.dialect.usos.problem.UsosRefusal;
import dev.blobfish.server.dialect.usos.wire.Pair;
import dev.blobfish.server.http.HttpRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// An urlencoded body. A body of another kind is none.
final class FormBody {
    private static final String TYPE = "application/x-www-form-urlencoded";

    private FormBody() {}

    static List<Pair> read(HttpRequest request) throws IOException {
        if (!isForm(request)) return List.of();
        if (request.contentLength().orElse(0) > Choices.FORM_BYTES) throw tooLarge();
        var bytes = request.body().readNBytes(Choices.FORM_BYTES + 1);
        if (bytes.length > Choices.FORM_BYTES) throw tooLarge();
        return Pair.parse(new String(bytes, ISO_8859_1));
    }

    private static boolean isForm(HttpRequest request) {
        var type = request.headers().first("Content-Type").orElse("");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end))
                .strip()
                .toLowerCase(Locale.ROOT)
                .equals(TYPE);
    }

    private static UsosRefusal tooLarge() {
        return new UsosRefusal(413, "The form has more than " + Choices.FORM_BYTES + " bytes.");
    }
}
