package dev.blobfish.server.http;

import java.io.IOException;

/// Takes the one answer to a request. Before the first byte goes out, what is left of the request's body is read and
/// thrown away up to a limit, so that
/// a client that is still sending sees the answer; beyond the limit the connection is closed behind the answer.
public interface ReplySink {
    /// Sends a whole answer.
    ///
    /// @throws IOException when the client has gone
    void send(Reply reply) throws IOException;

    /// Begins an answer of known length. To a HEAD, what is written is thrown away, so a caller may spare itself
    /// the work: see [ReplyBody#wanted].
    ///
    /// @param length bytes that will follow, exactly
    ReplyBody begin(int status, Headers headers, long length) throws IOException;

    /// Whether an answer has been begun, so that nothing else can be said.
    boolean begun();
}
