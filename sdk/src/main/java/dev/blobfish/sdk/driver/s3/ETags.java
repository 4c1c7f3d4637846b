package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.PartReceipt;
import dev.blobfish.sdk.driver.Digests;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Headers;

/// What an ETag is, and when it proves something.
final class ETags {
    private static final Pattern MD5 = Pattern.compile("[0-9a-f]{32}");

    private ETags() {}

    static String bare(String quoted) {
        String text = quoted.strip();
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    static String quoted(String bare) {
        return "\"" + bare + "\"";
    }

    /// The MD5 of the content, where the ETag is that: not of uploads in parts, nor under a key of the customer's
    /// or of
    /// the key service.
    static Optional<String> md5(String etag, Headers headers) {
        String encryption = headers.get("x-amz-server-side-encryption");
        boolean keyed = (encryption != null && encryption.startsWith("aws:kms"))
                || headers.get("x-amz-server-side-encryption-customer-algorithm") != null;
        return MD5.matcher(etag).matches() && !keyed ? Optional.of(etag) : Optional.empty();
    }

    /// What S3 makes of these parts: the MD5 of their MD5s and their count. Empty when their ETags are not MD5s.
    static Optional<String> ofParts(List<PartReceipt> parts) {
        var digest = Digests.md5();
        for (PartReceipt part : parts) {
            if (!MD5.matcher(part.etag()).matches()) {
                return Optional.empty();
            }
            digest.update(HexFormat.of().parseHex(part.etag()));
        }
        return Optional.of(Digests.hex(digest.digest()) + "-" + parts.size());
    }
}
