package dev.blobfish.server.dialect.usos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.blobfish.server.dialect.usos.config.Choices;
import dev.blobfish.server.dialect.usos.problem.Refusals;
import dev.blobfish.server.dialect.usos.request.Arguments;
import dev.blobfish.server.dialect.usos.wire.Octets;
import dev.blobfish.server.dialect.usos.wire.Pair;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.StageRequest;
import dev.blobfish.server.engine.Staged;
import dev.blobfish.server.http.HttpRequest;
import dev.blobfish.server.http.form.FormLimits;
import dev.blobfish.server.http.form.FormPart;
import dev.blobfish.server.http.form.FormReader;
import dev.blobfish.server.http.form.HeaderValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A multipart body received whole: the file, and the parameters from query and parts.
///
/// @param file thrown away when this is closed, unless something became of it
record FileForm(Arguments arguments, Staged file) implements AutoCloseable {
    private static final String DATA = "data";

    /// Receives a body.
    ///
    /// @param staging how the file is received
    /// @param check   looks at the parameters that came before the file; what it refuses is not received
    static FileForm receive(
            HttpRequest request, List<Pair> query, BlobEngine engine, StageRequest staging, Consumer<Arguments> check)
            throws IOException {
        var reader = new FormReader(
                request.body(), boundary(request), new FormLimits(Choices.FORM_PARTS, Choices.FORM_HEADER_BYTES));
        var pairs = new ArrayList<>(query);
        Optional<Staged> file = Optional.empty();
        try {
            for (var part = reader.next(); part.isPresent(); part = reader.next()) {
                var name = part.get().name().orElse("");
                if (!name.equals(DATA)) pairs.add(new Pair(Octets.of(name), value(name, part.get())));
                else if (file.isPresent()) throw Refusals.invalid(DATA, "it is given more than once.");
                else {
                    requireFileName(part.get());
                    check.accept(new Arguments(pairs));
                    file = Optional.of(engine.stage(part.get().body(), staging));
                }
            }
            return new FileForm(new Arguments(pairs), file.orElseThrow(() -> Refusals.missing(DATA)));
        } catch (IOException | RuntimeException refused) {
            file.ifPresent(Staged::close);
            throw refused;
        }
    }

    private static String boundary(HttpRequest request) {
        return request.headers()
                .first("Content-Type")
                .flatMap(HeaderValue::parse)
                .filter(type -> type.value().equals("multipart/form-data"))
                .flatMap(type -> type.parameter("boundary"))
                .filter(boundary -> !boundary.isEmpty())
                .orElseThrow(() -> Refusals.invalid(DATA, "not_multipart", "a multipart/form-data body is expected."));
    }

    private static void requireFileName(FormPart part) {
        if (part.fileName().orElse("").isEmpty())
            throw Refusals.invalid(DATA, "filename_missing", "its part has to have a filename.");
    }

    private static String value(String name, FormPart part) throws IOException {
        var bytes = part.body().readNBytes(Choices.FORM_PART_BYTES + 1);
        if (bytes.length > Choices.FORM_PART_BYTES)
            throw Refusals.invalid(name, "more than " + Choices.FORM_PART_BYTES + " bytes.");
        return new String(bytes, ISO_8859_1);
    }

    @Override
    public void close() {
        file.close();
    }
}
