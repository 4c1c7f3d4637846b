package dev.blobfish.server.dialect.usos.operation;

import dev.blobfish.server.dialect.usos.auth.Caller;
import java.time.Instant;
import java.util.Optional;

/// A request under way: who sends it, and when.
///
/// @param caller  empty for methods that need none
/// @param moment  the one moment of this request
/// @param baseUrl where the client found this installation, `/` at the end
public record UsosCall(Optional<Caller> caller, Instant moment, String baseUrl) {
    /// The moment in seconds since 1970: all limits are whole seconds.
    long now() {
        return moment.getEpochSecond();
    }

    /// The key of the consumer that asks.
    ///
    /// @throws java.util.NoSuchElementException for methods that need none
    String consumer() {
        return caller.orElseThrow().key();
    }
}
