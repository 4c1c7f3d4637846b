package dev.blobfish.server.dialect.s3.request;

import dev.blobfish.server.dialect.s3.problem.S3Code;

/// Requests to a bucket.
public sealed interface BucketRequest extends S3Request {
    /// The bucket's name.
    String bucket();

    /// `PUT /b`.
    record CreateBucket(String bucket) implements BucketRequest {}

    /// `HEAD /b`.
    record HeadBucket(String bucket) implements BucketRequest {}

    /// `DELETE /b`.
    record DeleteBucket(String bucket) implements BucketRequest {}

    /// `GET /b?location`.
    record GetLocation(String bucket) implements BucketRequest {}

    /// `GET /b`.
    ///
    /// @param marker exclusive; empty for none
    record ListObjectsV1(String bucket, ListingQuery query, String marker) implements BucketRequest {}

    /// `GET /b?list-type=2`.
    ///
    /// @param token as sent; absent when `tokenGiven` is false, and may be empty when it is true
    record ListObjectsV2(
            String bucket, ListingQuery query, boolean tokenGiven, String token, String startAfter, boolean fetchOwner)
            implements BucketRequest {}

    /// `GET /b?versions`.
    record ListVersions(String bucket, ListingQuery query, String keyMarker, String versionMarker)
            implements BucketRequest {}

    /// `GET /b?uploads`.
    record ListUploads(String bucket, ListingQuery query, String keyMarker, String uploadIdMarker)
            implements BucketRequest {}

    /// `POST /b?delete`.
    record DeleteObjects(String bucket) implements BucketRequest {}

    /// `POST /b` with a form.
    ///
    /// @param boundary between the parts of the form
    record PostForm(String bucket, String boundary) implements BucketRequest {}

    /// `GET /b?acl`.
    record GetBucketAcl(String bucket) implements BucketRequest {}

    /// `PUT /b?acl`.
    record PutBucketAcl(String bucket) implements BucketRequest {}

    /// `GET /b?tagging`.
    record GetBucketTags(String bucket) implements BucketRequest {}

    /// `PUT /b?tagging`.
    record PutBucketTags(String bucket) implements BucketRequest {}

    /// `DELETE /b?tagging`.
    record DeleteBucketTags(String bucket) implements BucketRequest {}

    /// `GET /b?website`, `?cors`.
    record GetConfiguration(String bucket, BucketConfiguration kind) implements BucketRequest {}

    /// `PUT /b?website`, `?cors`.
    record PutConfiguration(String bucket, BucketConfiguration kind) implements BucketRequest {}

    /// `DELETE /b?website`, `?cors`.
    record DeleteConfiguration(String bucket, BucketConfiguration kind) implements BucketRequest {}

    /// A configuration that no bucket here has, asked for: the answer is that there is none.
    record GetAbsentConfiguration(String bucket, S3Code absence) implements BucketRequest {}

    /// A configuration that is the same for every bucket here.
    record GetFixedConfiguration(String bucket, FixedConfiguration kind) implements BucketRequest {}
}
