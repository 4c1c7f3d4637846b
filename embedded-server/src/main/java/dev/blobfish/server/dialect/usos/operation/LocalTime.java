package dev.blobfish.server.dialect.usos.operation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Moments as the API writes them: the installation's wall clock, without saying in which zone.
public final class LocalTime {
    private final DateTimeFormatter seconds;
    private final DateTimeFormatter micros;

    /// The clock of a zone.
    public LocalTime(ZoneId zone) {
        seconds = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(zone);
        micros = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(zone);
    }

    /// A moment in seconds since 1970.
    String text(long moment) {
        return seconds.format(Instant.ofEpochSecond(moment));
    }

    /// A moment that may not be.
    JsonNode json(OptionalLong moment) {
        var nodes = JsonNodeFactory.instance;
        return moment.isPresent() ? nodes.stringNode(text(moment.getAsLong())) : nodes.nullNode();
    }

    /// With six digits behind the second.
    String precise(Instant moment) {
        return micros.format(moment);
    }
}
