package dev.blobfish.server.http;

import java.nio.charset.StandardCharsets;

/// A whole answer that fits in memory.
///
/// @param status 200 to 599
/// @param body   sent with its Content-Length; left out, but for its length, when a HEAD is answered
public record Reply(int status, Headers headers, byte[] body) {
    /// An answer without a body.
    public static Reply of(int status, Headers headers) {
        return new Reply(status, headers, new byte[0]);
    }

    /// An answer with text in UTF-8.
    public static Reply text(int status, String contentType, String text) {
        return new Reply(status, Headers.of("Content-Type", contentType), text.getBytes(StandardCharsets.UTF_8));
    }
}
