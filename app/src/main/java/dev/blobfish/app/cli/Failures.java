package dev.blobfish.app.cli;

import dev.blobfish.sdk.BlobException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/// Says failures to people: what happened, and what they can do about it. Pure.
final class Failures {
    private Failures() {}

    /// One or two sentences for any failure of a verb.
    static String describe(Exception failure) {
        return switch (failure) {
            case BlobException e -> sentence(e);
            case UsageException e -> Shown.safe(String.valueOf(e.getMessage()));
            case NoSuchFileException e -> "There is no file " + Shown.safe(e.getFile()) + ".";
            case AccessDeniedException e -> "You have no right to use " + Shown.safe(e.getFile()) + ".";
            case FileAlreadyExistsException e -> Shown.safe(e.getFile()) + " is there already.";
            case IOException e -> "Reading or writing failed: " + Shown.safe(String.valueOf(e.getMessage()));
            default ->
                "Something went wrong that should not (" + failure.getClass().getSimpleName()
                        + "). Run it again with --debug and report what it prints.";
        };
    }

    private static String sentence(BlobException e) {
        String message = Shown.safe(String.valueOf(e.getMessage()));
        String ended = message.endsWith(".") ? message : message + ".";
        return advice(e.kind()).map(advice -> ended + " " + advice).orElse(ended);
    }

    private static Optional<String> advice(BlobException.Kind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case NOT_AUTHENTICATED -> "Check the access key and the secret (blobfish profile test NAME).";
                    case ACCESS_DENIED -> "This account has no right to do that.";
                    case CLOCK_SKEW -> "Set the clock of this machine.";
                    case THROTTLED -> "The store asks to slow down; try again later.";
                    case UNAVAILABLE -> "The store has a problem of its own; try again later.";
                    case NETWORK -> "Check the address and the network, and try again.";
                    case PRECONDITION_FAILED -> "It was changed meanwhile; look at it again, then repeat.";
                    case OUTCOME_UNKNOWN -> "Look whether it happened before you repeat it.";
                    case STORAGE_FULL -> "Make room and try again.";
                    case PROTOCOL -> "Is that address really a store?";
                    case NOT_FOUND,
                            ALREADY_EXISTS,
                            NOT_EMPTY,
                            INVALID,
                            TOO_LARGE,
                            UNSUPPORTED,
                            CORRUPT,
                            LOCAL_IO,
                            CANCELLED -> null;
                });
    }
}
