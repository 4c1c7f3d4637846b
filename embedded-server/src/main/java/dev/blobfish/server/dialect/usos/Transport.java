package dev.blobfish.server.dialect.usos;

import dev.blobfish.server.http.HttpRequest;

/// Where secrets may travel: over TLS, and where the settings allow it for tests, over a connection that does not leave
/// this machine. What is asked is the socket, never a header.
///
/// @param loopbackToo what the settings say
record Transport(boolean loopbackToo) {
    boolean isProtected(HttpRequest request) {
        var remote = request.remote().getAddress();
        return request.secure() || (loopbackToo && remote != null && remote.isLoopbackAddress());
    }

    /// Where the client found this installation, as far as its Host header is one.
    static String baseUrl(HttpRequest request) {
        var host = request.host().matches("[A-Za-z0-9.:\\[\\]-]{1,255}") ? request.host() : "localhost";
        return (request.secure() ? "https://" : "http://") + host + "/";
    }
}
