package dev.blobfish.server.dialect.s3.auth;

import dev.blobfish.server.Account;
import dev.blobfish.server.Accounts;
import java.util.Optional;

/// The accounts that may sign requests. Asked anew for every request, so that an edited table counts at once.
public interface S3Accounts {
    /// The account of an access key.
    Optional<S3Account> byAccessKey(String accessKey);

    /// The account of a canonical id.
    Optional<S3Account> byId(String id);

    /// The account of an e-mail address, compared without case.
    Optional<S3Account> byEmail(String email);

    /// The accounts of a store.
    static S3Accounts of(Accounts accounts) {
        return new S3Accounts() {
            @Override
            public Optional<S3Account> byAccessKey(String accessKey) {
                return accounts.byAccessKey(accessKey).flatMap(S3Accounts::account);
            }

            @Override
            public Optional<S3Account> byId(String id) {
                return accounts.byS3Id(id).flatMap(S3Accounts::account);
            }

            @Override
            public Optional<S3Account> byEmail(String email) {
                return accounts.byEmail(email).flatMap(S3Accounts::account);
            }
        };
    }

    private static Optional<S3Account> account(Account account) {
        return account.s3()
                .map(s3 -> new S3Account(s3.id(), s3.displayName(), s3.email(), s3.accessKey(), s3.secretKey()));
    }
}
