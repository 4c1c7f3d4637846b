package dev.blobfish.server.dialect.s3.auth;

/// An account as the S3 dialect sees it.
///
/// @param id canonical id, as it stands in owners and grants
/// @param email grants may name an account by it; empty for none
public record S3Account(String id, String displayName, String email, String accessKey, String secretKey) {
    /// Without the secret, so that no log can show it.
    @Override
    public String toString() {
        return "S3Account[" + id + ", " + displayName + ", " + accessKey + "]";
    }
}
