package dev.blobfish.server.dialect.usos.operation;

import dev.blobfish.server.engine.ObjectSnapshot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What a request is answered.
public sealed interface UsosReply {
    /// A value, in the format that was asked for.
    record Value(JsonNode json) implements UsosReply {}

    /// The bytes of a blob. Whoever sends them closes the snapshot.
    record Bytes(ObjectSnapshot snapshot) implements UsosReply {}

    /// `{"success": true}`.
    static UsosReply success() {
        return new Value(JsonNodeFactory.instance.objectNode().put("success", true));
    }
}
