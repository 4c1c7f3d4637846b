package dev.blobfish.server.http;

/// Whether the page that a request comes from may send it. Any page that a browser shows can send requests to a server
/// on the same machine; the browser says in `Origin` whose page it was, and no page can change that. Programs send
/// none.
///
/// Only a page that this very server gave out (same scheme, name and port) is its own. One from another port of this
/// machine is a stranger like any other, and so is `null`: a file, a sandbox, a redirect.
final class OriginCheck {
    private final DialectFront front;

    OriginCheck(DialectFront front) {
        this.front = front;
    }

    boolean allows(HttpRequest request) {
        var origins = request.headers().all("Origin");
        // A browser asks with OPTIONS what it may send; that has no effect, and the dialect says yes or no.
        if (origins.isEmpty() || request.method().equals("OPTIONS")) return true;
        if (origins.size() > 1) return false;
        var own = (request.secure() ? "https://" : "http://") + request.host();
        return own.equalsIgnoreCase(origins.getFirst()) || front.allowsOrigin(request, origins.getFirst());
    }
}
