package dev.blobfish.server.http.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blobfish.server.http.Headers;
import dev.blobfish.server.http.form.FormException.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a form part by part, in a buffer of fixed size whatever the parts have. Lines end with CR LF or with LF: which
/// of them, the first boundary line says for the whole form. Text in front of that line is skipped, and what stands
/// behind the closing one is never read. For one thread.
public final class FormReader {
    private static final int BUFFER = 32 * 1024;

    private final Window window;
    private final FormLimits limits;
    private final String boundary;
    private String lineEnd = "\r\n";
    private @Nullable PartBody current;
    private int parts;
    private boolean closed;

    /// @param body     closed by whoever opened it
    /// @param boundary the parameter of the Content-Type
    public FormReader(InputStream body, String boundary, FormLimits limits) {
        if (boundary.isEmpty()) throw new IllegalArgumentException("an empty boundary");
        this.boundary = "--" + new String(boundary.getBytes(UTF_8), ISO_8859_1);
        this.limits = limits;
        this.window = new Window(body, Math.max(BUFFER, limits.headerBytes() + 2) + this.boundary.length());
    }

    /// The next part. What was not read of the one before is skipped.
    ///
    /// @return empty at the closing boundary
    /// @throws FormException where the body is no well-formed form
    /// @throws IOException   what reading the body threw, unchanged
    public Optional<FormPart> next() throws IOException {
        if (closed) return Optional.empty();
        if (current == null) skipPreamble();
        else afterPart(current);
        if (closed) return Optional.empty();
        if (++parts > limits.parts())
            throw new FormException(Fault.TOO_MANY_PARTS, "more than " + limits.parts() + " parts");
        var headers = headers();
        current = new PartBody(window, (lineEnd + boundary).getBytes(ISO_8859_1), lineEnd.length());
        return Optional.of(new FormPart(headers, current));
    }

    private void skipPreamble() throws IOException {
        while (true) {
            var line = line();
            if (closes(line)) return;
            var rest = behindBoundary(line);
            if (rest.equals("\n")) lineEnd = "\n";
            if (rest.equals(lineEnd)) return;
        }
    }

    private void afterPart(PartBody part) throws IOException {
        part.skipRest();
        var line = line();
        if (line.equals(lineEnd)) line = line();
        if (closes(line) || behindBoundary(line).equals(lineEnd)) return;
        if (!line.endsWith("\n")) throw notClosed();
        throw new FormException(Fault.MALFORMED_BOUNDARY, line);
    }

    private boolean closes(String line) {
        if (!line.startsWith(boundary + "--")) return false;
        var rest = withoutBlanks(line.substring(boundary.length() + 2));
        closed = rest.isEmpty() || rest.equals(lineEnd);
        return closed;
    }

    /// What a boundary line has behind the boundary and blanks; empty as well where the line is none.
    private String behindBoundary(String line) {
        return line.startsWith(boundary) ? withoutBlanks(line.substring(boundary.length())) : "";
    }

    private static String withoutBlanks(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) at++;
        return text.substring(at);
    }

    private String line() throws IOException {
        return window.line(limits.headerBytes()).orElseThrow(FormReader::notClosed);
    }

    private static FormException notClosed() {
        return new FormException(Fault.NOT_CLOSED, "the form ends without its closing boundary");
    }

    private Headers headers() throws IOException {
        var lines = new ArrayList<String>();
        int left = limits.headerBytes();
        while (true) {
            var line = window.line(left)
                    .orElseThrow(() -> new FormException(Fault.HEADERS_CUT, "the form ends among a part's headers"));
            left -= line.length();
            if (line.equals("\r\n") || line.equals("\n")) return fields(lines);
            if (isContinuation(line) && !lines.isEmpty()) lines.add(lines.removeLast() + " " + line.strip());
            else lines.add(line.stripTrailing());
            if (left <= 0) throw new FormException(Fault.HEADERS_TOO_LARGE, "a part's headers are too large");
        }
    }

    private static boolean isContinuation(String line) {
        return line.startsWith(" ") || line.startsWith("\t");
    }

    private static Headers fields(List<String> lines) throws FormException {
        var fields = new ArrayList<Headers.Field>();
        for (var line : lines) {
            int colon = line.indexOf(':');
            if (colon < 1 || isContinuation(line)) throw new FormException(Fault.MALFORMED_HEADER, line);
            fields.add(new Headers.Field(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
        }
        return Headers.of(fields);
    }
}
