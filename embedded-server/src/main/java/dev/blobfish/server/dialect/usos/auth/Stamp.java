package dev.blobfish.server.dialect.usos.auth;

import dev.blobfish.server.dialect.usos.config.Choices;
import dev.blobfish.server.dialect.usos.problem.Refusals;

/// When a signature was made, and the mark that makes it unique.
///
/// @param seconds since 1970
/// @param nonce   octets
record Stamp(long seconds, String nonce) {
    /// @throws dev.blobfish.server.dialect.usos.problem.UsosRefusal where one is missing or malformed
    static Stamp of(OAuthParameters given) {
        var timestamp = given.required("oauth_timestamp");
        if (!timestamp.matches("[0-9]{1,15}") || Long.parseLong(timestamp) == 0)
            throw Refusals.invalid("oauth_timestamp", "a positive number of seconds is expected.");
        var nonce = given.required("oauth_nonce");
        if (nonce.length() > Choices.NONCE_LENGTH)
            throw Refusals.invalid("oauth_nonce", "more than " + Choices.NONCE_LENGTH + " characters.");
        return new Stamp(Long.parseLong(timestamp), nonce);
    }
}
