package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.driver.http.SendBody;
import okhttp3.Headers;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// The head of a reply that says yes.
///
/// @param sentMd5 of the body that was sent, where it was asked for
record S3Reply(Headers headers, byte @Nullable [] sentMd5) {
    static S3Reply of(Response response) {
        return new S3Reply(response.headers(), response.request().body() instanceof SendBody body ? body.md5() : null);
    }

    /// The ETag without quotes; empty when there is none.
    String etag() {
        String etag = headers.get("etag");
        return etag == null ? "" : ETags.bare(etag);
    }
}
