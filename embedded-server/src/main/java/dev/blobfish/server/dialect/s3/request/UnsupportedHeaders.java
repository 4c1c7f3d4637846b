package dev.blobfish.server.dialect.s3.request;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.http.Headers;
import java.util.List;

/// Headers that ask for what this server does not do. Ignoring them would be a wrong success: an object somebody
/// believes
/// encrypted or locked. Any other unknown header is ignored, as S3 does.
final class UnsupportedHeaders {
    private static final List<String> PREFIXES = List.of(
            "x-amz-server-side-encryption",
            "x-amz-copy-source-server-side-encryption",
            "x-amz-object-lock-",
            "x-amz-if-match-",
            "x-amz-write-offset-bytes",
            "x-amz-rename-source");
    private static final String OBJECT_LOCK = "x-amz-bucket-object-lock-enabled";

    private UnsupportedHeaders() {}

    static void refuse(Headers headers) {
        for (String name : headers.names()) {
            boolean lock = name.equals(OBJECT_LOCK)
                    && headers.first(name).filter("true"::equalsIgnoreCase).isPresent();
            if (lock || PREFIXES.stream().anyMatch(name::startsWith)) {
                throw new S3Refusal(
                                S3Code.NOT_IMPLEMENTED,
                                "A header you provided implies functionality that is not implemented")
                        .with("Header", name);
            }
        }
    }
}
