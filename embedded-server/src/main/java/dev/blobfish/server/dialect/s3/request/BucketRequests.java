package dev.blobfish.server.dialect.s3.request;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.wire.QueryParameters;
import dev.blobfish.server.http.Headers;
import dev.blobfish.server.http.form.HeaderValue;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// Parses requests to a bucket.
final class BucketRequests {
    private static final Map<String, S3Code> ABSENT = Map.of(
            "policy", S3Code.NO_SUCH_BUCKET_POLICY,
            "policyStatus", S3Code.NO_SUCH_BUCKET_POLICY,
            "lifecycle", S3Code.NO_SUCH_LIFECYCLE_CONFIGURATION,
            "encryption", S3Code.NO_SUCH_ENCRYPTION_CONFIGURATION,
            "replication", S3Code.NO_SUCH_REPLICATION_CONFIGURATION,
            "publicAccessBlock", S3Code.NO_SUCH_PUBLIC_ACCESS_BLOCK,
            "ownershipControls", S3Code.NO_SUCH_OWNERSHIP_CONTROLS,
            "object-lock", S3Code.NO_SUCH_OBJECT_LOCK_CONFIGURATION);

    private BucketRequests() {}

    static S3Request parse(String bucket, RequestHead head) {
        String resource = Subresource.of(head.query());
        return switch (head.method()) {
            case "GET" -> get(bucket, resource, head.query());
            case "HEAD" -> resource.isEmpty() ? new BucketRequest.HeadBucket(bucket) : unsupported("HEAD", resource);
            case "PUT" -> put(bucket, resource);
            case "POST" -> post(bucket, resource, head.headers());
            case "DELETE" -> delete(bucket, resource);
            default -> new ServiceRequest.WrongMethod(head.method(), "GET, HEAD, PUT, POST, DELETE, OPTIONS");
        };
    }

    private static S3Request get(String bucket, String resource, QueryParameters query) {
        return switch (resource) {
            case Subresource.NONE -> list(bucket, query);
            case "location" -> new BucketRequest.GetLocation(bucket);
            case "versions" -> versions(bucket, query);
            case "uploads" -> uploads(bucket, query);
            case "acl" -> new BucketRequest.GetBucketAcl(bucket);
            case "tagging" -> new BucketRequest.GetBucketTags(bucket);
            default -> getConfiguration(bucket, resource);
        };
    }

    private static S3Request getConfiguration(String bucket, String resource) {
        Optional<BucketConfiguration> kept = configuration(resource);
        if (kept.isPresent()) {
            return new BucketRequest.GetConfiguration(bucket, kept.get());
        }
        S3Code absence = ABSENT.get(resource);
        if (absence != null) {
            return new BucketRequest.GetAbsentConfiguration(bucket, absence);
        }
        return Arrays.stream(FixedConfiguration.values())
                .filter(kind -> kind.parameter().equals(resource))
                .<S3Request>map(kind -> new BucketRequest.GetFixedConfiguration(bucket, kind))
                .findFirst()
                .orElseGet(() -> unsupported("GET", resource));
    }

    private static S3Request put(String bucket, String resource) {
        return switch (resource) {
            case Subresource.NONE -> new BucketRequest.CreateBucket(bucket);
            case "acl" -> new BucketRequest.PutBucketAcl(bucket);
            case "tagging" -> new BucketRequest.PutBucketTags(bucket);
            default ->
                configuration(resource)
                        .<S3Request>map(kind -> new BucketRequest.PutConfiguration(bucket, kind))
                        .orElseGet(() -> unsupported("PUT", resource));
        };
    }

    private static S3Request post(String bucket, String resource, Headers headers) {
        return switch (resource) {
            case Subresource.NONE -> new BucketRequest.PostForm(bucket, boundary(headers));
            case "delete" -> new BucketRequest.DeleteObjects(bucket);
            default -> unsupported("POST", resource);
        };
    }

    private static String boundary(Headers headers) {
        return headers.first("Content-Type")
                .flatMap(HeaderValue::parse)
                .filter(type -> type.value().equals("multipart/form-data"))
                .flatMap(type -> type.parameter("boundary"))
                .filter(boundary -> !boundary.isEmpty())
                .orElseThrow(() -> new S3Refusal(
                        S3Code.MALFORMED_POST_REQUEST,
                        "Bucket POST must be of the enclosure-type multipart/form-data, with a boundary"));
    }

    private static S3Request delete(String bucket, String resource) {
        return switch (resource) {
            case Subresource.NONE -> new BucketRequest.DeleteBucket(bucket);
            case "tagging" -> new BucketRequest.DeleteBucketTags(bucket);
            default ->
                configuration(resource)
                        .<S3Request>map(kind -> new BucketRequest.DeleteConfiguration(bucket, kind))
                        .orElseGet(() -> unsupported("DELETE", resource));
        };
    }

    private static S3Request list(String bucket, QueryParameters query) {
        ListingQuery listing = ListingQuery.of(query, "max-keys");
        if (!query.first("list-type").orElse("").equals("2")) {
            return new BucketRequest.ListObjectsV1(
                    bucket, listing, query.first("marker").orElse(""));
        }
        return new BucketRequest.ListObjectsV2(
                bucket,
                listing,
                query.has("continuation-token"),
                query.first("continuation-token").orElse(""),
                query.first("start-after").orElse(""),
                query.first("fetch-owner").filter("true"::equalsIgnoreCase).isPresent());
    }

    private static S3Request versions(String bucket, QueryParameters query) {
        return new BucketRequest.ListVersions(
                bucket,
                ListingQuery.of(query, "max-keys"),
                query.first("key-marker").orElse(""),
                query.first("version-id-marker").orElse(""));
    }

    private static S3Request uploads(String bucket, QueryParameters query) {
        return new BucketRequest.ListUploads(
                bucket,
                ListingQuery.of(query, "max-uploads"),
                query.first("key-marker").orElse(""),
                query.first("upload-id-marker").orElse(""));
    }

    private static Optional<BucketConfiguration> configuration(String resource) {
        return Arrays.stream(BucketConfiguration.values())
                .filter(kind -> kind.parameter().equals(resource))
                .findFirst();
    }

    private static S3Request unsupported(String method, String resource) {
        return new ServiceRequest.Unsupported(method + " ?" + resource + " of a bucket");
    }
}
