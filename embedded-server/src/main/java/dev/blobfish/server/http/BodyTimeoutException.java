package dev.blobfish.server.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The sender of a body stopped, or is too slow to be served.
public final class BodyTimeoutException extends IOException {
    private static final long serialVersionUID = 1;

    /// Says how slow.
    public BodyTimeoutException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
