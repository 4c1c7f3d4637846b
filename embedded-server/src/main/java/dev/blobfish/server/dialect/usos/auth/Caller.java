package dev.blobfish.server.dialect.usos.auth;

import dev.blobfish.server.dialect.usos.auth.Consumers.Consumer;
import java.util.Optional;

/// Who asks.
///
/// @param user      the id of the user whose token was sent, or whom the consumer acts for
public record Caller(Consumer consumer, Optional<String> user) {
    /// What blobs are filed under.
    public String key() {
        return consumer.key();
    }

    /// The same consumer in the name of a user.
    public Caller actingFor(String id) {
        return new Caller(consumer, Optional.of(id));
    }
}
