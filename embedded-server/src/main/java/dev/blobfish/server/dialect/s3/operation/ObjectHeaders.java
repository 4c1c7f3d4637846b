package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.checksum.Checksum;
import dev.blobfish.server.dialect.s3.request.ObjectProperties;
import dev.blobfish.server.dialect.s3.wire.S3Dates;
import dev.blobfish.server.engine.ObjectInfo;
import dev.blobfish.server.http.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/// The headers with which an object is given back.
final class ObjectHeaders {
    private ObjectHeaders() {}

    /// Those that tell which object it is; a 304 has these alone.
    static Headers identity(ObjectInfo info) {
        return Headers.of("ETag", new StoredObject(info).quotedEtag())
                .with("Last-Modified", S3Dates.http(info.modified()));
    }

    /// All but its length, with the client's own choices in place of what is kept.
    static Headers all(ObjectInfo info, Headers overrides) {
        var object = new StoredObject(info);
        Headers headers = identity(info).with("Accept-Ranges", "bytes");
        for (Map.Entry<String, String> kept : object.properties().system().entrySet()) {
            boolean standard = kept.getKey().equals(ObjectProperties.STORAGE_CLASS)
                    && kept.getValue().equals(ObjectProperties.STANDARD);
            if (!standard && !overrides.has(kept.getKey())) {
                headers = headers.with(kept.getKey(), kept.getValue());
            }
        }
        for (Headers.Field override : overrides.fields()) {
            headers = headers.with(override.name(), onWire(override.value()));
        }
        for (Map.Entry<String, String> user : object.properties().user().entrySet()) {
            headers = headers.with("x-amz-meta-" + user.getKey(), encoded(user.getValue()));
        }
        int tags = object.tags().items().size();
        return tags == 0 ? headers : headers.with("x-amz-tagging-count", Integer.toString(tags));
    }

    /// What a writer is told of its object.
    static Headers ofWrite(StoredObject stored) {
        Headers headers = Headers.of("ETag", stored.quotedEtag());
        return stored.checksum().map(checksum -> with(headers, checksum)).orElse(headers);
    }

    static Headers with(Headers headers, Checksum checksum) {
        return headers.with(checksum.algorithm().header(), checksum.text())
                .with("x-amz-checksum-type", checksum.type().name());
    }

    /// Headers are bytes: text becomes one char per byte of its UTF-8 form.
    private static String onWire(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /// Printable ASCII goes out as it is, everything else as an encoded word of RFC 2047.
    private static String encoded(String value) {
        if (value.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
            return value;
        }
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
