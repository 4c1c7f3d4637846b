package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.request.Conditions;
import dev.blobfish.server.engine.ObjectInfo;
import dev.blobfish.server.engine.Precondition;
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
            ObjectInfo info =
                    current.orElseThrow(() -> new S3Refusal(S3Code.NO_SUCH_KEY, "The specified key does not exist."));
            if (!Conditions.matches(conditions.ifMatch().get(), info.etag())) {
                throw ObjectReads.failed();
            }
        }
        boolean unwanted = current.isPresent()
                && conditions
                        .ifNoneMatch()
                        .filter(list -> Conditions.matches(list, current.get().etag()))
                        .isPresent();
        if (unwanted) {
            throw ObjectReads.failed();
        }
    }

    /// The condition of a deletion: an object that is not there is deleted already.
    static Precondition ofDelete(Optional<String> ifMatch) {
        return ifMatch.isEmpty()
                ? Precondition.NONE
                : current -> current.ifPresent(info -> {
                    if (!Conditions.matches(ifMatch.get(), info.etag())) {
                        throw ObjectReads.failed();
                    }
                });
    }
}
