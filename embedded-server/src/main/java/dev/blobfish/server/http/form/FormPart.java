package dev.blobfish.server.http.form;

import dev.blobfish.server.http.Headers;
import java.io.InputStream;
import java.util.Optional;

/// One part of a form.
///
/// @param headers as sent, one character (ISO-8859-1) for each byte
/// @param body    the content; ends at the boundary, also when the reader has gone on to the next part. Reading it
/// throws [FormException] with [FormException.Fault#CONTENT_CUT] where the form ends first
public record FormPart(Headers headers, InputStream body) {
    /// The name of its field; empty where it has none, or where its disposition is not `form-data` or not
    /// well-formed.
    public Optional<String> name() {
        return disposition()
                .filter(value -> value.value().equals("form-data"))
                .flatMap(value -> value.parameter("name"));
    }

    /// The name of its file; empty where it names none.
    public Optional<String> fileName() {
        return disposition().flatMap(value -> value.parameter("filename"));
    }

    private Optional<HeaderValue> disposition() {
        return headers.first("Content-Disposition").flatMap(HeaderValue::parse);
    }
}
