package dev.blobfish.server.dialect.kbase.operation;

import dev.blobfish.server.dialect.kbase.wire.Json;
import dev.blobfish.server.engine.ObjectSnapshot;
import dev.blobfish.server.engine.Span;
import dev.blobfish.server.http.Headers;
import dev.blobfish.server.http.Reply;
import java.util.Optional;

/// What a request is answered.
public sealed interface KBaseReply {
    /// An answer that fits in memory.
    record Whole(Reply reply) implements KBaseReply {}

    /// Bytes of a node. Whoever sends it closes the snapshot.
    ///
    /// @param beforeTheEnd to be run before the last byte goes out
    record Bytes(Headers headers, ObjectSnapshot snapshot, Span span, Optional<Runnable> beforeTheEnd)
            implements KBaseReply {}

    /// Success.
    static KBaseReply data(Json data) {
        return new Whole(Envelope.reply(200, data, new Json.Null()));
    }
}
