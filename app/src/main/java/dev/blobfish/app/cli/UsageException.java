package dev.blobfish.app.cli;

import java.io.Serial;

/// The command line asks for something that makes no sense: exit code 2. The message is for people.
final class UsageException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
