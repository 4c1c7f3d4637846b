package dev.blobfish.server.dialect.s3;

import dev.blobfish.server.dialect.s3.operation.S3Call;
import dev.blobfish.server.dialect.s3.operation.S3Reply;
import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.request.BucketRequest;
import dev.blobfish.server.dialect.s3.request.ObjectRequest;
import dev.blobfish.server.dialect.s3.request.S3Request;
import dev.blobfish.server.dialect.s3.request.ServiceRequest;
import java.io.IOException;

/// Leads each kind of request to its operation: a new record in [S3Request] is a compile error here.
final class S3Router {
    private final S3Operations to;

    S3Router(S3Operations operations) {
        this.to = operations;
    }

    S3Reply answer(S3Call call, S3Request request) throws IOException {
        return switch (request) {
            case ServiceRequest service -> service(call, service);
            case BucketRequest bucket -> bucket(call, bucket);
            case ObjectRequest object -> object(call, object);
        };
    }

    private S3Reply service(S3Call call, ServiceRequest request) {
        return switch (request) {
            case ServiceRequest.ListBuckets r -> to.bucketList().list(call, r);
            case ServiceRequest.Preflight r -> throw notImplemented("OPTIONS of " + r.bucket());
            case ServiceRequest.Unsupported(String what) -> throw notImplemented(what);
            case ServiceRequest.WrongMethod(String method, String allowed) ->
                throw new S3Refusal(
                                S3Code.METHOD_NOT_ALLOWED, "The specified method is not allowed against this resource.")
                        .with("Method", method)
                        .with("AllowedMethods", allowed);
        };
    }

    private S3Reply bucket(S3Call call, BucketRequest request) throws IOException {
        return switch (request) {
            case BucketRequest.CreateBucket r -> to.buckets().create(call, r);
            case BucketRequest.HeadBucket r -> to.buckets().head(call, r);
            case BucketRequest.DeleteBucket r -> to.buckets().delete(call, r);
            case BucketRequest.GetLocation r -> to.buckets().location(call, r);
            case BucketRequest.ListObjectsV1 r -> to.listings().v1(call, r);
            case BucketRequest.ListObjectsV2 r -> to.listings().v2(call, r);
            case BucketRequest.ListVersions r -> to.listings().versions(call, r);
            case BucketRequest.ListUploads r -> to.uploadListings().list(call, r);
            case BucketRequest.DeleteObjects r -> to.multiDelete().delete(call, r);
            case BucketRequest.PostForm r -> to.forms().post(call, r);
            case BucketRequest.GetBucketAcl r -> to.bucketSettings().getAcl(call, r);
            case BucketRequest.PutBucketAcl r -> to.bucketSettings().putAcl(call, r);
            case BucketRequest.GetBucketTags r -> to.bucketSettings().getTags(call, r);
            case BucketRequest.PutBucketTags r -> to.bucketSettings().putTags(call, r);
            case BucketRequest.DeleteBucketTags r -> to.bucketSettings().deleteTags(call, r);
            case BucketRequest.GetConfiguration r -> to.bucketSettings().get(call, r);
            case BucketRequest.PutConfiguration r -> to.bucketSettings().put(call, r);
            case BucketRequest.DeleteConfiguration r -> to.bucketSettings().delete(call, r);
            case BucketRequest.GetAbsentConfiguration r -> to.bucketSettings().absent(call, r);
            case BucketRequest.GetFixedConfiguration r -> to.bucketSettings().fixed(call, r);
        };
    }

    private S3Reply object(S3Call call, ObjectRequest request) throws IOException {
        return switch (request) {
            case ObjectRequest.GetObject r -> to.reads().get(call, r);
            case ObjectRequest.GetAttributes r -> to.attributes().get(call, r);
            case ObjectRequest.PutObject r -> to.writes().put(call, r);
            case ObjectRequest.CopyObject r -> to.copies().copy(call, r);
            case ObjectRequest.DeleteObject r -> to.writes().delete(call, r);
            case ObjectRequest.GetObjectAcl r -> to.objectSettings().getAcl(call, r);
            case ObjectRequest.PutObjectAcl r -> to.objectSettings().putAcl(call, r);
            case ObjectRequest.GetObjectTags r -> to.objectSettings().getTags(call, r);
            case ObjectRequest.PutObjectTags r -> to.objectSettings().putTags(call, r);
            case ObjectRequest.DeleteObjectTags r -> to.objectSettings().deleteTags(call, r);
            case ObjectRequest.CreateUpload r -> to.uploads().create(call, r);
            case ObjectRequest.OfUpload r -> upload(call, r);
        };
    }

    private S3Reply upload(S3Call call, ObjectRequest.OfUpload request) throws IOException {
        return switch (request) {
            case ObjectRequest.UploadPart r -> to.parts().put(call, r);
            case ObjectRequest.UploadPartCopy r -> to.parts().copy(call, r);
            case ObjectRequest.CompleteUpload r -> to.completions().complete(call, r);
            case ObjectRequest.AbortUpload r -> to.uploads().abort(call, r);
            case ObjectRequest.ListParts r -> to.uploadListings().parts(call, r);
        };
    }

    private static S3Refusal notImplemented(String what) {
        return new S3Refusal(S3Code.NOT_IMPLEMENTED, "This store does not implement what you asked for: " + what);
    }
}
