package dev.blobfish.server.http;

import java.io.IOException;
import java.util.List;

/// A dialect behind a connector of its own. Called on a virtual thread for each request, many at a time.
public interface DialectFront {
    /// Answers a request.
    ///
    /// @throws IOException      when the client went away, or what reading its body threw
    /// @throws RuntimeException anything else; [#failure] turns it into an answer
    void handle(HttpRequest request, ReplySink reply) throws IOException;

    /// The answer to a request that failed before an answer was begun: the one error exit. Must not throw.
    ///
    /// @param failure what [#handle] threw
    Reply failure(HttpRequest request, Throwable failure);

    /// The answer to a request that is refused before it reaches the dialect: not HTTP, headers too large, a
    /// foreign Host. Must not throw.
    ///
    /// @param requestId as in [HttpRequest#id]
    /// @param status    400, 403, 408, 414, 431, 503 or 505
    /// @param why       one sentence for a person
    Reply refusal(String requestId, int status, String why);

    /// Whether a Host (in lower case, without port) may name this dialect besides loopback addresses and the
    /// configured names: a virtual host of a
    /// container, for instance.
    boolean ownsHost(String host);

    /// Whether a page of another origin may send this request; nothing may unless a dialect has rules for it. Asked
    /// before the request is handled or anybody is known, and never for `OPTIONS`, which always reaches [#handle].
    ///
    /// @param origin as the browser sent it; `null` for a page without one
    default boolean allowsOrigin(HttpRequest request, String origin) {
        return false;
    }

    /// What is to be done now and then while the store runs.
    default List<Chore> chores() {
        return List.of();
    }
}
