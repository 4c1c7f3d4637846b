package dev.blobfish.server.dialect.shakenfist.store;

import dev.blobfish.server.engine.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What happened to an artifact: the latest events, the newest first.
///
/// @param key the UUID of the artifact
public record EventLog(String key, Facts facts) implements Stored {
    /// Older events are forgotten, so that a log stays small however long its artifact lives.
    public static final int KEPT = 100;

    private static final String EVENTS = "events";

    static EventLog read(Row row) {
        return new EventLog(row.key(), row.facts());
    }

    /// A log without events.
    public static EventLog begin(String artifact) {
        return new EventLog(artifact, Facts.NONE);
    }

    /// The events, the newest first.
    public List<JsonNode> events() {
        var events = new ArrayList<JsonNode>();
        facts.value(EVENTS).ifPresent(all -> all.forEach(events::add));
        return events;
    }

    /// With one more event.
    public EventLog with(ObjectNode event) {
        var events = JsonNodeFactory.instance.arrayNode();
        events.add(event);
        events().stream().limit(KEPT - 1L).forEach(events::add);
        return new EventLog(key, facts.with(EVENTS, events));
    }

    @Override
    public Set<Mark> marks() {
        return Set.of();
    }
}
