package dev.blobfish.server;

import java.util.Optional;

/// Somebody who may use the store.
///
/// @param name  unique; letters, digits, `.`, `_`, `-` and `@`
/// @param admin whether a dialect that has administrators counts this one among them
/// @param s3    empty where the account has no S3 keys
public record Account(String name, boolean admin, Optional<S3> s3) {
    /// The S3 side of an account.
    ///
    /// @param id          the canonical id in owners and grants
    /// @param displayName shown beside the id
    /// @param email       grants may name the account by it; empty for none
    public record S3(String id, String displayName, String email, String accessKey, String secretKey) {
        /// Without the secret, so that no log can show it.
        @Override
        public String toString() {
            return "S3[" + id + ", " + displayName + ", " + accessKey + "]";
        }
    }
}
