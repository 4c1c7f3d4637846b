package dev.blobfish.server.engine;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/// Hands changes to the catalog, and makes bodies durable before the change that speaks of them. Safe for many threads.
///
/// @param garbageMade told after a change that may have left content nobody refers to
record Publisher(Catalog catalog, ContentStore contents, InstantSource clock, Runnable garbageMade) {
    /// Makes a body durable, then visible. Where the change is refused for certain, nothing of the body is left.
    <R> R publish(Staged body, Function<Content, Change<R>> change) {
        var content = body.publish();
        try {
            return replace(change.apply(content));
        } catch (RuntimeException refused) {
            if (content instanceof Content.Stored stored && certain(refused)) contents.delete(stored.id());
            throw refused;
        }
    }

    /// Applies a change that may leave garbage.
    <R> R replace(Change<R> change) {
        var answer = apply(change);
        garbageMade.run();
        return answer;
    }

    <R> R apply(Change<R> change) {
        return catalog.submit(change).await();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /// After a failed flush nobody can say whether the row will be found at the next start, so the bytes stay:
    /// better an orphan than a row without bytes.
    private static boolean certain(RuntimeException refused) {
        return !(refused instanceof EngineException known)
                || (known.problem() != Problem.STORAGE_FAILED && known.problem() != Problem.CLOSING);
    }
}
