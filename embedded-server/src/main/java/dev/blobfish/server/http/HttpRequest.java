package dev.blobfish.server.http;

import java.io.InputStream;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.OptionalLong;

/// A request as it stood on the wire: nothing decoded, nothing normalised.
///
/// @param id            16 hexadecimal digits, unique in this process; logged, and meant to be answered
/// @param method        upper case as sent
/// @param rawPath       begins with `/`; percent-escapes, `//` and `..` as sent
/// @param rawQuery      without the `?`; empty where there is no `?` or nothing behind it
/// @param secure        whether it came over TLS
/// @param host          the Host header as sent, port included; empty where HTTP/1.0 sent none
/// @param contentLength empty for a chunked body and where none was declared
/// @param expectsContinue whether the sender waits for `100 Continue`; it is sent by itself when the body is first
/// read, and never otherwise
/// @param body          blocks; ends where HTTP's framing says. Reading it fails with an [java.io.IOException] when
/// the sender goes away or is too slow
/// @param remote        who asks
public record HttpRequest(
        String id,
        String method,
        String rawPath,
        Optional<String> rawQuery,
        boolean secure,
        String host,
        Headers headers,
        OptionalLong contentLength,
        boolean expectsContinue,
        InputStream body,
        InetSocketAddress remote) {
    /// Whether the body comes in HTTP's own chunks.
    public boolean chunked() {
        return headers.has("Transfer-Encoding");
    }

    /// Without query and headers, which may carry signatures.
    @Override
    public String toString() {
        return "HttpRequest[" + id + " " + method + " " + rawPath + "]";
    }
}
