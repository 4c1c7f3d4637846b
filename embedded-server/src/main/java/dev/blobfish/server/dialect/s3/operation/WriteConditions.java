package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.request.Conditions;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.ObjectInfo;
import dev.blobfish.server.engine.Precondition;
import dev.blobfish.server.engine.Problem;
import java.util.Optional;

/// Turns the conditions of a write into a check that the engine makes in the same transaction as the write.
final class WriteConditions {
    private WriteConditions() {}

    static Precondition of(Conditions conditions) {
        if (conditions.ifMatch().isEmpty() && conditions.ifNoneMatch().isEmpty()) {
            return Precondition.NONE;
        }
        return current -> check(conditions, current);
    }

    private static void check(Conditions conditions, Optional<ObjectInfo> current) {
        if (conditions.ifMatch().isPresent()) {
            requireMatch(
                    conditions.ifMatch().get(),
                    current.orElseThrow(() -> new EngineException(Problem.NO_SUCH_OBJECT, "nothing to match")));
        }
        boolean unwanted = current.isPresent()
                && conditions
                        .ifNoneMatch()
                        .filter(list -> Conditions.matches(list, current.get().etag()))
                        .isPresent();
        if (unwanted) {
            throw failed();
        }
    }

    /// The condition of a deletion: an object that is not there is deleted already.
    static Precondition ofDelete(Optional<String> ifMatch) {
        return ifMatch.isEmpty()
                ? Precondition.NONE
                : current -> current.ifPresent(info -> requireMatch(ifMatch.get(), info));
    }

    private static void requireMatch(String etags, ObjectInfo current) {
        if (!Conditions.matches(etags, current.etag())) {
            throw failed();
        }
    }

    /// The engine passes its own kind of refusal on, and no other.
    private static EngineException failed() {
        return new EngineException(Problem.PRECONDITION_FAILED, "a condition of the request");
    }
}
