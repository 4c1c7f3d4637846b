package dev.blobfish.server.dialect.s3.request;

import dev.blobfish.server.dialect.s3.wire.S3Dates;
import dev.blobfish.server.http.Headers;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The conditional headers of a request, or those of a copy's source.
///
/// @param ifMatch a list of ETags or `*`, as sent
/// @param ifNoneMatch likewise
public record Conditions(
        Optional<String> ifMatch,
        Optional<String> ifNoneMatch,
        Optional<Instant> ifModifiedSince,
        Optional<Instant> ifUnmodifiedSince) {
    /// What the conditions make of a read.
    public enum Verdict {
        GO_ON,
        NOT_MODIFIED,
        FAILED
    }

    /// Reads the headers with the given prefix: empty, or `x-amz-copy-source-`. A date that cannot be read is no
    /// condition.
    public static Conditions of(Headers headers, String prefix) {
        return new Conditions(
                text(headers, prefix + "If-Match"),
                text(headers, prefix + "If-None-Match"),
                text(headers, prefix + "If-Modified-Since").flatMap(S3Dates::parseHttp),
                text(headers, prefix + "If-Unmodified-Since").flatMap(S3Dates::parseHttp));
    }

    private static Optional<String> text(Headers headers, String name) {
        return headers.has(name)
                ? Optional.of(headers.all(name).stream().collect(Collectors.joining(",")))
                        .filter(t -> !t.isBlank())
                : Optional.empty();
    }

    /// Weighs the conditions for an object that exists: an ETag outranks a date.
    public Verdict judge(String etag, Instant modified, Instant now) {
        if (ifMatch.isPresent()) {
            if (!matches(ifMatch.get(), etag)) {
                return Verdict.FAILED;
            }
        } else if (ifUnmodifiedSince.filter(modified::isAfter).isPresent()) {
            return Verdict.FAILED;
        }
        if (ifNoneMatch.isPresent()) {
            return matches(ifNoneMatch.get(), etag) ? Verdict.NOT_MODIFIED : Verdict.GO_ON;
        }
        boolean unchanged = ifModifiedSince
                .filter(since -> !since.isAfter(now) && !modified.isAfter(since))
                .isPresent();
        return unchanged ? Verdict.NOT_MODIFIED : Verdict.GO_ON;
    }

    /// Whether one of the listed ETags, with or without quotes, or `*`, is this one.
    public static boolean matches(String list, String etag) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .map(item -> item.startsWith("W/") ? item.substring(2) : item)
                .map(item -> item.replace("\"", ""))
                .anyMatch(item -> item.equals("*") || item.equals(etag));
    }
}
