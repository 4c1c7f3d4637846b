package dev.blobfish.server.engine.sqlite;

import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.Problem;
import java.sql.SQLException;

/// Translates SQLite's result codes, once.
final class SqlProblems {
    private static final int PERM = 3;
    private static final int READONLY = 8;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;

    private SqlProblems() {}

    static EngineException translate(SQLException e) {
        var problem = switch (e.getErrorCode() & 0xFF) {
            case FULL -> Problem.STORAGE_FULL;
            case PERM, READONLY, CANTOPEN -> Problem.STORAGE_READ_ONLY;
            default -> Problem.STORAGE_FAILED;
        };
        return new EngineException(problem, "catalog: " + e.getMessage(), e);
    }

    /// Whether the database itself failed, so that nothing else in the same transaction can be trusted.
    static boolean isStorage(EngineException e) {
        return switch (e.problem()) {
            case STORAGE_FULL, STORAGE_READ_ONLY, STORAGE_FAILED -> true;
            case NO_SUCH_CONTAINER,
                    CONTAINER_EXISTS,
                    CONTAINER_NOT_EMPTY,
                    NO_SUCH_OBJECT,
                    NO_SUCH_UPLOAD,
                    NO_SUCH_PART,
                    PRECONDITION_FAILED,
                    CONFLICT,
                    INVALID_NAME,
                    INVALID_RANGE,
                    LENGTH_MISMATCH,
                    TOO_LARGE,
                    DIGEST_MISMATCH,
                    CONTENT_DAMAGED,
                    CLOSING -> false;
        };
    }
}
