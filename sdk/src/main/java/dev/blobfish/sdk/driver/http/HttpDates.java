package dev.blobfish.sdk.driver.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Dates of HTTP headers.
public final class HttpDates {
    /// Replies of one second carry the same date, and parsing is slow.
    private static volatile Parsed last = new Parsed("", Optional.empty());

    private record Parsed(String text, Optional<Instant> instant) {}

    private HttpDates() {}

    /// Empty when there is none or it cannot be read.
    public static Optional<Instant> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Parsed known = last;
        if (!known.text.equals(text)) {
            known = new Parsed(text, parsed(text));
            last = known;
        }
        return known.instant;
    }

    private static Optional<Instant> parsed(String text) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.trim(), Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
