package dev.blobfish.server.dialect.s3.request;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.wire.Percent;
import dev.blobfish.server.http.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a request says of the object it writes, and what is given back with it.
///
/// @param system headers that are kept, by lower-case name, as they came (one char per byte)
/// @param user the `x-amz-meta-` headers, by lower-case name without that prefix, as text
public record ObjectProperties(SortedMap<String, String> system, SortedMap<String, String> user) {
    /// Given to an object that names no type.
    public static final String DEFAULT_TYPE = "binary/octet-stream";

    /// The storage class of an object that names none; it is not sent back.
    public static final String STANDARD = "STANDARD";

    /// The header that names the storage class.
    public static final String STORAGE_CLASS = "x-amz-storage-class";

    private static final String CONTENT_ENCODING = "content-encoding";
    private static final List<String> KEPT = List.of(
            "content-type",
            "cache-control",
            "content-disposition",
            CONTENT_ENCODING,
            "content-language",
            "expires",
            STORAGE_CLASS,
            "x-amz-website-redirect-location");
    private static final String USER_PREFIX = "x-amz-meta-";
    private static final int MAX_USER_BYTES = 2048;

    public ObjectProperties {
        system = Collections.unmodifiableSortedMap(new TreeMap<>(system));
        user = Collections.unmodifiableSortedMap(new TreeMap<>(user));
    }

    /// Reads the headers of a write.
    ///
    /// @throws S3Refusal when the user's metadata are longer than S3 allows
    public static ObjectProperties of(Headers headers) {
        SortedMap<String, String> system = new TreeMap<>();
        for (String name : KEPT) {
            headers.first(name).map(String::strip).ifPresent(value -> system.put(name, value));
        }
        system.computeIfPresent(CONTENT_ENCODING, (_, value) -> withoutFraming(value));
        system.values().removeIf(String::isEmpty);
        system.putIfAbsent("content-type", DEFAULT_TYPE);
        return new ObjectProperties(system, userMetadata(headers));
    }

    /// `aws-chunked` is how a body travelled, not what the object is.
    private static String withoutFraming(String encodings) {
        return Arrays.stream(encodings.split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty() && !one.equalsIgnoreCase("aws-chunked"))
                .collect(Collectors.joining(","));
    }

    private static SortedMap<String, String> userMetadata(Headers headers) {
        SortedMap<String, String> user = new TreeMap<>();
        for (String name : headers.names()) {
            if (name.startsWith(USER_PREFIX)) {
                String value = headers.all(name).stream()
                        .map(String::strip)
                        .map(Percent::headerText)
                        .collect(Collectors.joining(","));
                user.put(name.substring(USER_PREFIX.length()).toLowerCase(Locale.ROOT), value);
            }
        }
        int size = user.entrySet().stream().mapToInt(ObjectProperties::bytes).sum();
        if (size > MAX_USER_BYTES) {
            throw new S3Refusal(
                            S3Code.METADATA_TOO_LARGE, "Your metadata headers exceed the maximum allowed metadata size")
                    .with("Size", Integer.toString(size))
                    .with("MaxSizeAllowed", Integer.toString(MAX_USER_BYTES));
        }
        return user;
    }

    private static int bytes(Map.Entry<String, String> entry) {
        return (entry.getKey() + entry.getValue()).getBytes(StandardCharsets.UTF_8).length;
    }

    /// The storage class.
    public String storageClass() {
        return system.getOrDefault(STORAGE_CLASS, STANDARD);
    }
}
