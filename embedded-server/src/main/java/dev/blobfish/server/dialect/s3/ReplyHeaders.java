package dev.blobfish.server.dialect.s3;

import dev.blobfish.server.dialect.s3.auth.Authentication;
import dev.blobfish.server.dialect.s3.wire.QueryParameters;
import dev.blobfish.server.http.Headers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// Headers that every reply has, and those that a presigned URL carries in its query.
final class ReplyHeaders {
    private static final String PREFIX = "x-amz-";

    private ReplyHeaders() {}

    static Headers of(String requestId) {
        return Headers.of("Server", "Blobfish")
                .with("x-amz-request-id", requestId)
                .with("x-amz-id-2", hostId(requestId));
    }

    /// A second id, which S3 has for its own support and clients only show.
    static String hostId(String requestId) {
        byte[] bytes = ("blobfish:" + requestId).getBytes(StandardCharsets.ISO_8859_1);
        return Base64.getEncoder().encodeToString(bytes);
    }

    static Headers join(Headers first, Headers second) {
        if (second.fields().isEmpty()) {
            return first;
        }
        List<Headers.Field> fields = new ArrayList<>(first.fields());
        fields.addAll(second.fields());
        return Headers.of(fields);
    }

    /// In a presigned URL, parameters like `x-amz-acl` are signed and act like headers.
    static Headers withQuery(Headers headers, Authentication proof) {
        if (!proof.presigned()) {
            return headers;
        }
        Headers all = headers;
        for (QueryParameters.Item item : proof.query().items()) {
            String name = item.name().toLowerCase(Locale.ROOT);
            if (name.startsWith(PREFIX) && !headers.has(name)) {
                all = all.with(name, new String(item.valueBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return all;
    }
}
