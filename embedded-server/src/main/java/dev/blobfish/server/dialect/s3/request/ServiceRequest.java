package dev.blobfish.server.dialect.s3.request;

import java.util.Optional;

/// Requests to the service itself.
public sealed interface ServiceRequest extends S3Request {
    /// `GET /`.
    ///
    /// @param region only buckets of this region; empty for all
    /// @param after the bucket behind which to go on; empty to begin
    /// @param limit set when the client wants pages
    record ListBuckets(String prefix, String region, String after, Optional<Integer> limit) implements ServiceRequest {}

    /// `OPTIONS`: may a page of another origin do this? Never authenticated.
    ///
    /// @param bucket empty where none is named
    record Preflight(String bucket) implements ServiceRequest {}

    /// What this server knows of and does not do.
    ///
    /// @param what for the message
    record Unsupported(String what) implements ServiceRequest {}

    /// A method that the resource does not have.
    record WrongMethod(String method, String allowed) implements ServiceRequest {}
}
