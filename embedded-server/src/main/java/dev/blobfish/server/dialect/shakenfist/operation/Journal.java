package dev.blobfish.server.dialect.shakenfist.operation;

import static dev.blobfish.server.dialect.shakenfist.store.Tables.EVENTS;

import dev.blobfish.server.dialect.shakenfist.store.Clocks;
import dev.blobfish.server.dialect.shakenfist.store.EventLog;
import dev.blobfish.server.dialect.shakenfist.store.Reading;
import dev.blobfish.server.engine.Transaction;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/// Notes what happens to artifacts.
///
/// @param node the name of the one node
record Journal(String node) {
    /// Notes an event in the transaction that makes it happen.
    ///
    /// @param extra what belongs to it
    void note(Transaction transaction, String artifact, Instant now, String message, Map<String, String> extra) {
        var event = JsonNodeFactory.instance.objectNode();
        event.put("timestamp", Clocks.seconds(now)).put("fqdn", node).putNull("duration");
        event.put("message", message);
        var details = event.putObject("extra");
        extra.forEach(details::put);
        event.put("type", "audit");
        var log = EVENTS.get(Reading.of(transaction), artifact).orElseGet(() -> EventLog.begin(artifact));
        EVENTS.put(transaction, log.with(event));
    }
}
