package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.DigestAlgorithm;
import dev.blobfish.sdk.DigestSet;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.SystemHeader;
import dev.blobfish.sdk.WriteCondition;
import dev.blobfish.sdk.driver.http.HttpDates;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import okhttp3.Headers;

/// Metadata, conditions and facts about a blob, as headers.
final class S3Headers {
    private static final String USER_PREFIX = "x-amz-meta-";

    private S3Headers() {}

    static SortedMap<String, String> of(Metadata metadata) {
        var headers = new TreeMap<String, String>();
        metadata.system().forEach((header, value) -> headers.put(header.header(), value));
        metadata.user().forEach((name, value) -> headers.put(USER_PREFIX + name, EncodedWords.encode(value)));
        return headers;
    }

    static SortedMap<String, String> of(WriteCondition condition) {
        return switch (condition) {
            case WriteCondition.Always _ -> new TreeMap<>();
            case WriteCondition.IfAbsent _ -> new TreeMap<>(Map.of("if-none-match", "*"));
            case WriteCondition.IfMatch(String etag) -> new TreeMap<>(Map.of("if-match", ETags.quoted(etag)));
        };
    }

    static Metadata metadata(Headers headers) {
        Metadata metadata = Metadata.EMPTY;
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.name(i).toLowerCase(Locale.ROOT);
            String value = headers.value(i);
            Optional<SystemHeader> system = SystemHeader.ofHeader(name);
            if (system.isPresent()) {
                metadata = isDefault(system.get(), value) ? metadata : metadata.with(system.get(), value);
            } else if (name.startsWith(USER_PREFIX) && name.length() > USER_PREFIX.length()) {
                metadata = metadata.withUser(name.substring(USER_PREFIX.length()), EncodedWords.decode(value));
            }
        }
        return metadata;
    }

    /// Some stores name the storage class that others leave out.
    private static boolean isDefault(SystemHeader header, String value) {
        return header == SystemHeader.STORAGE_CLASS && value.equals("STANDARD");
    }

    /// What the headers of a GET or HEAD say about a blob of `size` bytes.
    static BlobInfo info(BlobAddress address, long size, Headers headers) throws BlobException {
        String quoted = headers.get("etag");
        String etag = quoted == null ? "" : ETags.bare(quoted);
        return new BlobInfo(
                address,
                name(address),
                size,
                HttpDates.parse(headers.get("last-modified")).orElse(Instant.EPOCH),
                etag,
                digests(etag, headers),
                Optional.of(metadata(headers)),
                Optional.empty());
    }

    static DigestSet digests(String etag, Headers headers) {
        return ETags.md5(etag, headers)
                .map(md5 -> DigestSet.of(DigestAlgorithm.MD5, md5))
                .orElse(DigestSet.NONE);
    }

    static BlobName name(BlobAddress address) throws BlobException {
        try {
            return new BlobName(address.id().text());
        } catch (IllegalArgumentException e) {
            throw new BlobException(Kind.PROTOCOL, "The store named a blob that S3 cannot have: " + e.getMessage(), e);
        }
    }

    static long length(String what, Headers headers) throws BlobException {
        String text = headers.get("content-length");
        if (text == null || !text.matches("\\d{1,18}")) {
            throw new BlobException(Kind.PROTOCOL, what + " failed: the store did not say how long the blob is");
        }
        return Long.parseLong(text);
    }
}
