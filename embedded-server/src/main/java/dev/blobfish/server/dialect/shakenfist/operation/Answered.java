package dev.blobfish.server.dialect.shakenfist.operation;

import dev.blobfish.server.engine.ObjectSnapshot;
import dev.blobfish.server.engine.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What a request is answered, with status 200.
public sealed interface Answered {
    /// A value.
    record Json(JsonNode value) implements Answered {}

    /// A page for people.
    record Page(String html) implements Answered {}

    /// Bytes of a blob. Whoever sends them closes the snapshot.
    record Data(ObjectSnapshot snapshot, Span span) implements Answered {}

    /// A handler that has nothing to say.
    Answered NOTHING = new Json(JsonNodeFactory.instance.nullNode());
}
