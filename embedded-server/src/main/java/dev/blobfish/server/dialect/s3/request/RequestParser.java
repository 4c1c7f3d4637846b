package dev.blobfish.server.dialect.s3.request;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.engine.ObjectName;
import dev.blobfish.server.http.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// Turns the head of a request into the record of its operation.
public final class RequestParser {
    private RequestParser() {}

    /// The operation that a request asks for.
    ///
    /// @throws S3Refusal when a parameter or header cannot be understood
    public static S3Request parse(S3Target target, RequestHead head) {
        UnsupportedHeaders.refuse(head.headers());
        return switch (target) {
            case S3Target.Service _ -> service(head);
            case S3Target.Bucket(String bucket) -> BucketRequests.parse(bucket, head);
            case S3Target.Entry(String bucket, String key) -> ObjectRequests.parse(bucket, key, head);
        };
    }

    /// The request of a browser that asks before it sends: known before anybody is authenticated.
    public static ServiceRequest.Preflight preflight(S3Target target) {
        return new ServiceRequest.Preflight(
                switch (target) {
                    case S3Target.Service _ -> "";
                    case S3Target.Bucket(String bucket) -> bucket;
                    case S3Target.Entry(String bucket, var _) -> bucket;
                });
    }

    /// The upload that a form stands for.
    ///
    /// @param headers those that its fields stand for
    /// @param tagging a `Tagging` document
    /// @throws S3Refusal when a field cannot be understood
    public static ObjectRequest.PutObject formUpload(ObjectName name, Headers headers, Optional<String> tagging) {
        UnsupportedHeaders.refuse(headers);
        Addressing.checkedKey(name.key());
        return new ObjectRequest.PutObject(
                name,
                ObjectProperties.of(headers),
                tagging.map(xml -> Tags.parseXml(xml.getBytes(StandardCharsets.UTF_8), Tags.MAX_OF_OBJECT)),
                Conditions.of(Headers.NONE, ""));
    }

    private static S3Request service(RequestHead head) {
        if (!head.method().equals("GET") && !head.method().equals("HEAD")) {
            return new ServiceRequest.WrongMethod(head.method(), "GET, HEAD");
        }
        long limit = PageSize.number(head.query(), "max-buckets", 0);
        return new ServiceRequest.ListBuckets(
                head.query().first("prefix").orElse(""),
                head.query().first("bucket-region").orElse(""),
                head.query()
                        .given("continuation-token")
                        .map(RequestParser::decodeToken)
                        .orElse(""),
                limit == 0 ? Optional.empty() : Optional.of((int) Math.min(limit, 10_000)));
    }

    /// An opaque token that carries a name.
    public static String encodeToken(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    /// Reads what [#encodeToken] made.
    ///
    /// @throws S3Refusal when it made no such thing
    public static String decodeToken(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new S3Refusal(S3Code.INVALID_ARGUMENT, "The continuation token provided is incorrect")
                    .with("ArgumentName", "continuation-token")
                    .with("ArgumentValue", token);
        }
    }
}
