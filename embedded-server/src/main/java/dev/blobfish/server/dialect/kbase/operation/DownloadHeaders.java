package dev.blobfish.server.dialect.kbase.operation;

import dev.blobfish.server.dialect.kbase.node.Node;
import dev.blobfish.server.dialect.kbase.wire.Utf8;
import dev.blobfish.server.engine.ObjectInfo;
import dev.blobfish.server.http.Headers;

/// The headers of a content.
final class DownloadHeaders {
    private DownloadHeaders() {}

    /// @param named whether the file's name goes with it: bare UTF-8, as the real server sends it
    static Headers of(ObjectInfo info, boolean named) {
        var headers = Headers.of("Content-Type", "application/octet-stream");
        if (!named) return headers;
        var node = Node.of(info);
        var name = node.name().isEmpty() ? node.id().text() : node.name();
        return headers.with("Content-Disposition", "attachment; filename=" + Utf8.headerValue(name));
    }
}
