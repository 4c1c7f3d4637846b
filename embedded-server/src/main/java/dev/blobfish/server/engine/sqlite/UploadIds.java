package dev.blobfish.server.engine.sqlite;

import java.util.Optional;

/// An upload's id on the wire: its place in the order of beginnings in base 36, then the secret. So a listing can go
/// on behind an upload that is gone.
///
/// @param number the row's
/// @param secret always of the same length
record UploadIds(long number, String secret) {
    private static final int SECRET_LENGTH = 24;

    static Optional<UploadIds> parse(String id) {
        int split = id.length() - SECRET_LENGTH;
        if (split < 1 || split > 12) return Optional.empty();
        try {
            return Optional.of(new UploadIds(Long.parseLong(id.substring(0, split), 36), id.substring(split)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    String text() {
        return Long.toString(number, 36) + secret;
    }
}
