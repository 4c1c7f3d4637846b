package dev.blobfish.server.dialect.usos.problem;

import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.Problem;
import dev.blobfish.server.http.BodyTimeoutException;
import dev.blobfish.server.http.form.FormException;
import java.io.IOException;

/// The one place where a failure becomes an error of the USOS API.
public final class UsosProblem {
    private UsosProblem() {}

    /// Translates whatever a request failed with.
    public static UsosRefusal refusal(Throwable failure) {
        return switch (failure) {
            case UsosRefusal refusal -> refusal;
            case EngineException engine -> of(engine.problem());
            case FormException form ->
                Refusals.invalid("data", "malformed_multipart", "the multipart body is malformed: " + form.fault());
            case BodyTimeoutException _ -> new UsosRefusal(408, "The body of the request came too slowly.");
            case IOException _ -> new UsosRefusal(400, "The body of the request ended too early.");
            default -> new UsosRefusal(500, "The server failed.");
        };
    }

    private static UsosRefusal of(Problem problem) {
        return switch (problem) {
            case NO_SUCH_OBJECT, INVALID_NAME -> Refusals.blobNotFound();
            case TOO_LARGE -> Refusals.invalid("data", "data_too_big", "more bytes than this store takes.");
            case LENGTH_MISMATCH -> new UsosRefusal(400, "The body of the request ended too early.");
            case STORAGE_FULL -> storage("There is no space left on the disk of this store.");
            case STORAGE_READ_ONLY -> storage("The folder of this store cannot be written.");
            case CONTENT_DAMAGED -> storage("The stored content of this blob is damaged.");
            case CLOSING -> new UsosRefusal(503, "The store is being closed.");
            case NO_SUCH_CONTAINER,
                    CONTAINER_EXISTS,
                    CONTAINER_NOT_EMPTY,
                    NO_SUCH_UPLOAD,
                    NO_SUCH_PART,
                    PRECONDITION_FAILED,
                    CONFLICT,
                    INVALID_RANGE,
                    DIGEST_MISMATCH,
                    STORAGE_FAILED -> storage("The disk or the database of this store failed.");
        };
    }

    private static UsosRefusal storage(String message) {
        return new UsosRefusal(500, message).with("error", "storage_error");
    }
}
