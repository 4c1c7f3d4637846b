package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.driver.http.BoundedBody;
import dev.blobfish.sdk.driver.http.HttpDates;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// A refusal as the store sent it. What it says is taken as far as it makes sense; nothing in it is required.
///
/// @param code S3's word for it, or empty
/// @param message for people, or empty
/// @param region the bucket's region, where the store says
/// @param endpoint the host that serves the bucket, where the store says
/// @param date the store's clock, where it says
record S3Failure(
        int status,
        String code,
        String message,
        @Nullable String requestId,
        @Nullable String region,
        @Nullable String endpoint,
        @Nullable String retryAfter,
        Optional<Instant> date) {
    private static final int MAX_BYTES = 64 * 1024;

    /// Reads the refusal out of a reply and closes it.
    static S3Failure read(Response reply) {
        ErrorXml xml = ErrorXml.NONE;
        try (reply) {
            xml = ErrorXml.parse(BoundedBody.read("Reading a refusal", reply.body(), MAX_BYTES));
        } catch (IOException e) {
            // The status says enough.
        }
        return of(reply, xml);
    }

    static S3Failure of(Response reply, ErrorXml xml) {
        String id = reply.header("x-amz-request-id");
        String region = reply.header("x-amz-bucket-region");
        return new S3Failure(
                reply.code(),
                xml.code(),
                xml.message(),
                id != null ? id : xml.requestId(),
                region != null ? region : xml.region(),
                xml.endpoint(),
                reply.header("retry-after"),
                HttpDates.parse(reply.header("date")));
    }

    boolean isRedirect() {
        return status == 301 || status == 302 || status == 307 || status == 308;
    }
}
