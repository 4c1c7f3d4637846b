package dev.blobfish.server.engine.disk;

import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;

/// Translates what a disk throws, once. Java has no class for a full disk, so the words of the system have to tell;
/// those of Linux, macOS and
/// Windows, for disk and quota.
final class DiskProblems {
    private static final List<String> FULL = List.of(
            "no space left", "disk quota exceeded", "not enough space", "disk is full", "quota", "file too large");
    private static final List<String> READ_ONLY =
            List.of("read-only file system", "write protected", "access is denied");

    private DiskProblems() {}

    static EngineException translate(String doing, Exception e) {
        return new EngineException(problem(e), doing + ": " + e, e);
    }

    private static Problem problem(Exception e) {
        var words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (FULL.stream().anyMatch(words::contains)) return Problem.STORAGE_FULL;
        if (e instanceof AccessDeniedException || e instanceof ReadOnlyFileSystemException)
            return Problem.STORAGE_READ_ONLY;
        if (e instanceof IOException && READ_ONLY.stream().anyMatch(words::contains)) return Problem.STORAGE_READ_ONLY;
        return Problem.STORAGE_FAILED;
    }
}
