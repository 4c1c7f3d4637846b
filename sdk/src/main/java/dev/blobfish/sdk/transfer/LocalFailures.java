package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.util.Locale;

/// The one place that turns failures of this machine's disk into ours.
final class LocalFailures {
    private LocalFailures() {}

    /// @param what the work, as in "writing FILE"
    static BlobException of(String what, IOException e) {
        if (e instanceof BlobException ours) {
            return ours;
        }
        if (e instanceof ClosedByInterruptException) {
            return new BlobException(Kind.CANCELLED, "stopped", e);
        }
        String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        // Java has no exception of its own for a full disk; these are the words of Linux, macOS and Windows
        if (reason.contains("no space left")
                || reason.contains("not enough space")
                || reason.contains("quota exceeded")) {
            return new BlobException(Kind.STORAGE_FULL, "The disk is full (" + what + ").", e);
        }
        return e instanceof AccessDeniedException
                ? new BlobException(Kind.LOCAL_IO, "No permission for " + what + ".", e)
                : new BlobException(Kind.LOCAL_IO, "Failed " + what + ": " + e.getMessage(), e);
    }
}
