package dev.blobfish.sdk.contract;

import dev.blobfish.sdk.contract.Mishap.Cut;
import dev.blobfish.sdk.contract.Mishap.Flip;
import dev.blobfish.sdk.contract.Mishap.Hold;
import dev.blobfish.sdk.contract.Mishap.None;
import dev.blobfish.sdk.contract.Mishap.Spoil;
import java.time.Duration;
import java.util.function.LongUnaryOperator;

/// What a connection suffers.
///
/// @param request happens to what the client sends
/// @param reply happens to what the store sends
public record Fault(Mishap request, Mishap reply) {
    public static final Fault NONE = new Fault(new None(), new None());

    public static Fault cutRequest(long at) {
        return new Fault(new Cut(at), new None());
    }

    public static Fault cutReply(long at) {
        return new Fault(new None(), new Cut(at));
    }

    public static Fault corruptRequest(long at) {
        return new Fault(new Flip(at), new None());
    }

    /// Both directions are slow.
    public static Fault delay(Duration pause) {
        return new Fault(new Hold(pause), new Hold(pause));
    }

    /// Changes a bit of bodies whose receiver can know it by a digest.
    ///
    /// @param choice given a body's length, says which byte of it is changed; -1 for none
    public static Fault spoilBodies(LongUnaryOperator choice) {
        var exchanges = new Exchanges();
        return new Fault(
                new Spoil(new SpoiledBodies(exchanges::request, choice)),
                new Spoil(new SpoiledBodies(exchanges::reply, choice)));
    }
}
