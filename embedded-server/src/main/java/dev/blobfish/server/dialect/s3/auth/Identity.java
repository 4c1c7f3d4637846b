package dev.blobfish.server.dialect.s3.auth;

/// Who sends a request.
public sealed interface Identity {
    /// Nobody in particular: the request carries no signature.
    record Anonymous() implements Identity {}

    /// The holder of an access key, proved by a signature.
    record Known(S3Account account) implements Identity {}

    /// Whether this is the account of that canonical id.
    default boolean is(String id) {
        return this instanceof Known(S3Account account) && account.id().equals(id);
    }
}
