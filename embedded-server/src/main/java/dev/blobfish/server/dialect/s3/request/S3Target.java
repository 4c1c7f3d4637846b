package dev.blobfish.server.dialect.s3.request;

/// What a request's address names.
public sealed interface S3Target {
    /// The service itself.
    record Service() implements S3Target {}

    /// A bucket.
    record Bucket(String name) implements S3Target {}

    /// An object.
    ///
    /// @param key 1 to 1,024 bytes of UTF-8
    record Entry(String bucket, String key) implements S3Target {}
}
