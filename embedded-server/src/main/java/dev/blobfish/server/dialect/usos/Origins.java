package dev.blobfish.server.dialect.usos;

import dev.blobfish.server.dialect.usos.request.ServiceMethod;
import dev.blobfish.server.http.Headers;
import dev.blobfish.server.http.HttpRequest;
import dev.blobfish.server.http.Reply;

/// Web pages. Every page may call what is signed, for it has to know the secrets; what anybody may leave here without a
/// signature, a page may only where the settings say so, or every page a user visits could fill the disk.
///
/// @param unsignedToo what the settings say
record Origins(boolean unsignedToo) {
    /// Whether a page of another origin may send a request.
    boolean allow(HttpRequest request) {
        return ServiceMethod.at(request.rawPath()).filter(this::isOpen).isPresent();
    }

    /// What a browser wants to hear before it lets a page read an answer.
    Headers headers(ServiceMethod method) {
        return isOpen(method) ? Headers.of("Access-Control-Allow-Origin", "*") : Headers.NONE;
    }

    /// The answer to a browser that asks before it sends.
    Reply preflight(ServiceMethod method) {
        var headers = headers(method).with("Allow", method.verbs());
        if (isOpen(method))
            headers = headers.with("Access-Control-Allow-Methods", "GET, POST")
                    .with("Access-Control-Allow-Headers", "Authorization, Content-Type")
                    .with("Access-Control-Max-Age", "600");
        return Reply.of(204, headers);
    }

    private boolean isOpen(ServiceMethod method) {
        return unsignedToo || method != ServiceMethod.PUT_UNSIGNED;
    }
}
