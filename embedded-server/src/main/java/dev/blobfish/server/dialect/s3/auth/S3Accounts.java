package dev.blobfish.server.dialect.s3.auth;

import java.util.Optional;

/// The accounts that may sign requests. Asked anew for every request, so that an edited table counts at once.
public interface S3Accounts {
    /// The account of an access key.
    Optional<S3Account> byAccessKey(String accessKey);

    /// The account of a canonical id.
    Optional<S3Account> byId(String id);

    /// The account of an e-mail address, compared without case.
    Optional<S3Account> byEmail(String email);
}
