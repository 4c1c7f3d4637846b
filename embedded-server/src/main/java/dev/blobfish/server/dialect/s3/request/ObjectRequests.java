package dev.blobfish.server.dialect.s3.request;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.engine.ObjectName;
import dev.blobfish.server.http.Headers;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Parses requests to an object.
final class ObjectRequests {
    private static final Map<String, String> OVERRIDES = new TreeMap<>(Map.of(
            "response-content-type", "Content-Type",
            "response-content-language", "Content-Language",
            "response-expires", "Expires",
            "response-cache-control", "Cache-Control",
            "response-content-disposition", "Content-Disposition",
            "response-content-encoding", "Content-Encoding"));

    private ObjectRequests() {}

    static S3Request parse(String bucket, String key, RequestHead head) {
        var name = new ObjectName(bucket, key);
        Versions.requireNull(head.query().first("versionId").orElse(""));
        if (head.query().has("uploadId")
                || (head.query().has("partNumber") && head.method().equals("PUT"))) {
            return UploadRequests.parse(name, head);
        }
        String resource = Subresource.of(head.query());
        return switch (head.method()) {
            case "GET" -> get(name, resource, head);
            case "HEAD" -> resource.isEmpty() ? getObject(name, head) : unsupported("HEAD", resource);
            case "PUT" -> put(name, resource, head);
            case "POST" ->
                resource.equals("uploads") ? UploadRequests.create(name, head) : unsupported("POST", resource);
            case "DELETE" -> delete(name, resource, head);
            default -> new ServiceRequest.WrongMethod(head.method(), "GET, HEAD, PUT, POST, DELETE, OPTIONS");
        };
    }

    private static S3Request get(ObjectName name, String resource, RequestHead head) {
        return switch (resource) {
            case Subresource.NONE -> getObject(name, head);
            case "acl" -> new ObjectRequest.GetObjectAcl(name);
            case "tagging" -> new ObjectRequest.GetObjectTags(name);
            case "attributes" -> attributes(name, head.headers());
            default -> unsupported("GET", resource);
        };
    }

    private static S3Request put(ObjectName name, String resource, RequestHead head) {
        return switch (resource) {
            case Subresource.NONE -> head.headers().has("x-amz-copy-source") ? copy(name, head) : putObject(name, head);
            case "acl" -> new ObjectRequest.PutObjectAcl(name);
            case "tagging" -> new ObjectRequest.PutObjectTags(name);
            default -> unsupported("PUT", resource);
        };
    }

    private static S3Request delete(ObjectName name, String resource, RequestHead head) {
        return switch (resource) {
            case Subresource.NONE ->
                new ObjectRequest.DeleteObject(name, head.headers().first("If-Match"));
            case "tagging" -> new ObjectRequest.DeleteObjectTags(name);
            default -> unsupported("DELETE", resource);
        };
    }

    private static S3Request getObject(ObjectName name, RequestHead head) {
        Optional<String> range = head.headers().first("Range");
        Optional<Integer> part = head.query().given("partNumber").map(UploadRequests::partNumber);
        if (range.isPresent() && part.isPresent()) {
            throw new S3Refusal(
                    S3Code.INVALID_REQUEST, "Cannot specify both Range header and partNumber query parameter");
        }
        boolean checksum = head.headers()
                .first("x-amz-checksum-mode")
                .filter("ENABLED"::equalsIgnoreCase)
                .isPresent();
        return new ObjectRequest.GetObject(
                name, Conditions.of(head.headers(), ""), range, part, overrides(head), checksum);
    }

    private static Headers overrides(RequestHead head) {
        Headers overrides = Headers.NONE;
        for (Map.Entry<String, String> override : OVERRIDES.entrySet()) {
            Optional<String> value = head.query().given(override.getKey());
            if (value.isPresent()) {
                overrides = overrides.with(override.getValue(), value.get().replaceAll("[\\r\\n\\x00]", " "));
            }
        }
        if (!overrides.fields().isEmpty() && !head.signed()) {
            throw new S3Refusal(
                    S3Code.INVALID_REQUEST,
                    "Request specific response headers cannot be used for anonymous GET requests.");
        }
        return overrides;
    }

    private static S3Request putObject(ObjectName name, RequestHead head) {
        return new ObjectRequest.PutObject(
                name, ObjectProperties.of(head.headers()), tags(head.headers()), writeConditions(head.headers()));
    }

    private static S3Request copy(ObjectName name, RequestHead head) {
        Headers headers = head.headers();
        return new ObjectRequest.CopyObject(
                name,
                CopySource.parse(headers.first("x-amz-copy-source").orElse("")),
                Conditions.of(headers, "x-amz-copy-source-"),
                writeConditions(headers),
                replaces(headers, "x-amz-metadata-directive"),
                ObjectProperties.of(headers),
                replaces(headers, "x-amz-tagging-directive"),
                tags(headers),
                UploadRequests.algorithm(headers));
    }

    private static boolean replaces(Headers headers, String directive) {
        String value = headers.first(directive).orElse("COPY").toUpperCase(Locale.ROOT);
        if (!Set.of("COPY", "REPLACE").contains(value)) {
            throw new S3Refusal(S3Code.INVALID_ARGUMENT, "Unknown metadata directive.")
                    .with("ArgumentName", directive)
                    .with("ArgumentValue", value);
        }
        return value.equals("REPLACE");
    }

    private static S3Request attributes(ObjectName name, Headers headers) {
        Set<String> wanted = Arrays.stream(
                        String.join(",", headers.all("x-amz-object-attributes")).split(",", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
        if (wanted.isEmpty()
                || !Set.of("ETag", "Checksum", "ObjectParts", "StorageClass", "ObjectSize")
                        .containsAll(wanted)) {
            throw new S3Refusal(S3Code.INVALID_ARGUMENT, "Invalid attribute name specified.")
                    .with("ArgumentName", "x-amz-object-attributes");
        }
        return new ObjectRequest.GetAttributes(
                name, wanted, number(headers, "x-amz-max-parts", 1000), number(headers, "x-amz-part-number-marker", 0));
    }

    private static int number(Headers headers, String header, int absent) {
        String text = headers.first(header).orElse("").strip();
        if (text.isEmpty()) {
            return absent;
        }
        if (!text.matches("\\d{1,9}")) {
            throw new S3Refusal(S3Code.INVALID_ARGUMENT, header + " is no number of 0 or more")
                    .with("ArgumentName", header)
                    .with("ArgumentValue", text);
        }
        return Integer.parseInt(text);
    }

    static Optional<Tags> tags(Headers headers) {
        return headers.first("x-amz-tagging").map(form -> Tags.parseForm(form, Tags.MAX_OF_OBJECT));
    }

    /// A write obeys conditions on the ETag only.
    static Conditions writeConditions(Headers headers) {
        if (headers.has("If-Modified-Since") || headers.has("If-Unmodified-Since")) {
            throw new S3Refusal(
                    S3Code.NOT_IMPLEMENTED,
                    "A write cannot be made conditional on a date: use If-Match or If-None-Match");
        }
        return Conditions.of(headers, "");
    }

    private static S3Request unsupported(String method, String resource) {
        return new ServiceRequest.Unsupported(
                resource.isEmpty() ? method + " of an object" : method + " ?" + resource + " of an object");
    }
}
