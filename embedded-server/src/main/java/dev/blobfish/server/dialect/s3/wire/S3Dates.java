package dev.blobfish.server.dialect.s3.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/// The date forms of S3: ISO basic in signatures, RFC 1123 in headers, ISO with milliseconds in XML.
public final class S3Dates {
    private static final DateTimeFormatter BASIC = utc("uuuuMMdd'T'HHmmss'Z'");
    private static final DateTimeFormatter DAY = utc("uuuuMMdd");
    private static final DateTimeFormatter HTTP = utc("EEE, dd MMM uuuu HH:mm:ss 'GMT'");
    private static final DateTimeFormatter XML = utc("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final DateTimeFormatter RFC_1123 = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.RFC_1123_DATE_TIME)
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter RFC_850 = utc("EEEE, dd-MMM-yy HH:mm:ss zzz");
    private static final DateTimeFormatter ASCTIME = utc("EEE MMM d HH:mm:ss uuuu");

    private S3Dates() {}

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US).withZone(ZoneOffset.UTC);
    }

    /// `20130524T000000Z`.
    public static String basic(Instant time) {
        return BASIC.format(time);
    }

    /// `20130524`, the day of a signature's scope.
    public static String day(Instant time) {
        return DAY.format(time);
    }

    /// `Fri, 24 May 2013 00:00:00 GMT`.
    public static String http(Instant time) {
        return HTTP.format(time);
    }

    /// `2013-05-24T00:00:00.000Z`, cut to the second, so that a listing and a header agree.
    public static String xml(Instant time) {
        return XML.format(time.truncatedTo(ChronoUnit.SECONDS));
    }

    /// Reads an ISO basic time.
    public static Optional<Instant> parseBasic(String text) {
        return parse(BASIC, text);
    }

    /// Reads an HTTP date in any of its three forms.
    public static Optional<Instant> parseHttp(String text) {
        String trimmed = text.strip();
        return parse(RFC_1123, trimmed)
                .or(() -> parse(RFC_850, trimmed))
                .or(() -> parse(ASCTIME, trimmed.replaceAll(" +", " ")));
    }

    private static Optional<Instant> parse(DateTimeFormatter format, String text) {
        try {
            return Optional.of(format.parse(text, Instant::from));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
