package dev.blobfish.server.dialect.kbase.request;

import dev.blobfish.server.dialect.kbase.problem.KBaseRefusal;
import dev.blobfish.server.dialect.kbase.wire.Percent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Optional;

/// A path, decoded: one character (ISO-8859-1) for each byte.
public record RequestPath(String text) {
    /// Decodes a path as it was sent.
    ///
    /// @throws KBaseRefusal for a broken escape
    public static RequestPath decode(String raw) {
        return new RequestPath(Percent.decode(raw, false)
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .orElseThrow(() -> KBaseRefusal.badRequest("Invalid escape in the path")));
    }

    /// The same without doubled slashes and without segments of dots. One slash at the end stays.
    public RequestPath clean() {
        var segments = new ArrayDeque<String>();
        for (var segment : text.split("/")) {
            if (segment.equals("..")) segments.pollLast();
            else if (!segment.isEmpty() && !segment.equals(".")) segments.addLast(segment);
        }
        var joined = "/" + String.join("/", segments);
        return new RequestPath(text.endsWith("/") && !segments.isEmpty() ? joined + "/" : joined);
    }

    /// The path and a query as a Location.
    public String location(Optional<String> query) {
        return Percent.encodePath(text) + query.map(raw -> "?" + raw).orElse("");
    }
}
