package dev.blobfish.server.dialect.kbase.problem;

import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.Problem;
import java.io.IOException;

/// The one place where a failure becomes an error of this dialect.
public final class KBaseProblem {
    private KBaseProblem() {}

    /// Translates whatever a request failed with.
    public static KBaseRefusal refusal(Throwable failure) {
        return switch (failure) {
            case KBaseRefusal refusal -> refusal;
            case EngineException engine -> of(engine.problem());
            case IOException _ -> cut();
            default -> internal("The server failed; its log says why.");
        };
    }

    private static KBaseRefusal of(Problem problem) {
        return switch (problem) {
            case NO_SUCH_OBJECT -> KBaseRefusal.noSuchNode();
            case LENGTH_MISMATCH -> cut();
            case STORAGE_FULL ->
                new KBaseRefusal(507, "There is no space left in this store: its disk or its quota is full.");
            case STORAGE_READ_ONLY -> internal("The folder of this store cannot be written.");
            case STORAGE_FAILED -> internal("The disk or the database of this store failed.");
            case CONTENT_DAMAGED -> internal("The stored content of this node is missing or damaged.");
            case CLOSING -> internal("The store is being closed.");
            case NO_SUCH_CONTAINER,
                    CONTAINER_EXISTS,
                    CONTAINER_NOT_EMPTY,
                    NO_SUCH_UPLOAD,
                    NO_SUCH_PART,
                    PRECONDITION_FAILED,
                    CONFLICT,
                    INVALID_NAME,
                    INVALID_RANGE,
                    TOO_LARGE,
                    DIGEST_MISMATCH -> internal("The server failed: " + problem);
        };
    }

    /// The sender stopped in the middle of a file.
    private static KBaseRefusal cut() {
        return KBaseRefusal.badRequest("The request body ended before the file was complete: unexpected EOF");
    }

    private static KBaseRefusal internal(String sentence) {
        return new KBaseRefusal(500, sentence);
    }
}
