package dev.blobfish.server.dialect.s3.request;

import dev.blobfish.server.dialect.s3.checksum.ChecksumAlgorithm;
import dev.blobfish.server.dialect.s3.checksum.ChecksumType;
import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.engine.ObjectName;
import dev.blobfish.server.engine.UploadRef;
import dev.blobfish.server.http.Headers;
import java.util.Arrays;
import java.util.Optional;

/// Parses requests to an upload in parts.
final class UploadRequests {
    private static final int MAX_PART = 10_000;

    private UploadRequests() {}

    static S3Request create(ObjectName name, RequestHead head) {
        Headers headers = head.headers();
        Optional<ChecksumAlgorithm> algorithm = algorithm(headers);
        Optional<ChecksumType> type = headers.first("x-amz-checksum-type").map(UploadRequests::type);
        if (type.isPresent() && algorithm.isEmpty()) {
            throw invalid("The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.");
        }
        type.filter(wanted -> !algorithm.orElseThrow().supports(wanted)).ifPresent(wanted -> {
            throw invalid("The " + wanted + " checksum type cannot be used with the " + algorithm.orElseThrow()
                    + " checksum algorithm.");
        });
        return new ObjectRequest.CreateUpload(
                name, ObjectProperties.of(headers), ObjectRequests.tags(headers), algorithm, type);
    }

    static S3Request parse(ObjectName name, RequestHead head) {
        if (!Subresource.of(head.query()).isEmpty()) {
            return new ServiceRequest.Unsupported("?" + Subresource.of(head.query()) + " of an upload");
        }
        var upload = new UploadRef(
                name, head.query().given("uploadId").orElseThrow(() -> invalid("This operation needs an uploadId")));
        return switch (head.method()) {
            case "GET" ->
                new ObjectRequest.ListParts(
                        upload,
                        (int) PageSize.number(head.query(), "part-number-marker", 0),
                        PageSize.of(head.query(), "max-parts"),
                        ListingQuery.of(head.query(), "max-parts").urlEncoded());
            case "PUT" -> part(upload, head);
            case "POST" -> complete(upload, head.headers());
            case "DELETE" -> new ObjectRequest.AbortUpload(upload);
            default -> new ServiceRequest.WrongMethod(head.method(), "GET, PUT, POST, DELETE");
        };
    }

    private static S3Request part(UploadRef upload, RequestHead head) {
        int number = partNumber(head.query().first("partNumber").orElse(""));
        Headers headers = head.headers();
        return headers.first("x-amz-copy-source")
                .<S3Request>map(source -> new ObjectRequest.UploadPartCopy(
                        upload,
                        number,
                        CopySource.parse(source),
                        Conditions.of(headers, "x-amz-copy-source-"),
                        headers.first("x-amz-copy-source-range")))
                .orElseGet(() -> new ObjectRequest.UploadPart(upload, number));
    }

    private static S3Request complete(UploadRef upload, Headers headers) {
        Optional<Long> size = headers.first("x-amz-mp-object-size").map(text -> {
            if (!text.strip().matches("\\d{1,18}")) {
                throw invalid("x-amz-mp-object-size is no size");
            }
            return Long.parseLong(text.strip());
        });
        return new ObjectRequest.CompleteUpload(
                upload, ObjectRequests.writeConditions(headers), size, expected(headers));
    }

    private static Optional<ObjectRequest.ExpectedChecksum> expected(Headers headers) {
        return Arrays.stream(ChecksumAlgorithm.values())
                .filter(algorithm -> headers.has(algorithm.header()))
                .map(algorithm -> new ObjectRequest.ExpectedChecksum(
                        algorithm, headers.first(algorithm.header()).orElse("").strip()))
                .findFirst();
    }

    static int partNumber(String text) {
        if (text.matches("\\d{1,6}")) {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= MAX_PART) {
                return number;
            }
        }
        throw new S3Refusal(
                        S3Code.INVALID_ARGUMENT,
                        "Part number must be an integer between 1 and " + MAX_PART + ", inclusive")
                .with("ArgumentName", "partNumber")
                .with("ArgumentValue", text);
    }

    static Optional<ChecksumAlgorithm> algorithm(Headers headers) {
        return headers.first("x-amz-checksum-algorithm")
                .filter(text -> !text.isBlank())
                .map(text -> ChecksumAlgorithm.named(text)
                        .orElseThrow(() -> invalid("Checksum algorithm provided is unsupported. Please try again with"
                                + " any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]")));
    }

    private static ChecksumType type(String text) {
        try {
            return ChecksumType.valueOf(text.strip());
        } catch (IllegalArgumentException _) {
            throw invalid("Value for x-amz-checksum-type header is invalid.");
        }
    }

    private static S3Refusal invalid(String message) {
        return new S3Refusal(S3Code.INVALID_REQUEST, message);
    }
}
