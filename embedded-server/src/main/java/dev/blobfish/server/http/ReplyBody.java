package dev.blobfish.server.http;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;

/// The body of an answer in the making. Writing blocks while the client is slow and fails when it is gone or too slow.
public interface ReplyBody extends WritableByteChannel {
    /// Whether anybody will read it: false for the answer to a HEAD.
    boolean wanted();

    /// Ends the answer.
    ///
    /// @throws IOException when fewer bytes were written than announced; the connection is broken then, so that the
    /// client notices
    @Override
    void close() throws IOException;
}
