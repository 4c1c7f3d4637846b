package dev.blobfish.app.fx;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Numbers, sizes, times and dates as people of a locale read them. Immutable; use from any thread.
public final class Formats {

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};

    private final Texts texts;
    private final Locale locale;
    private final Clock clock;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter timeOfDay;

    public Formats(Locale locale, Clock clock) {
        this.texts = Texts.of(Formats.class, locale);
        this.locale = locale;
        this.clock = clock;
        ZoneId zone = clock.getZone();
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(zone);
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(zone);
        this.timeOfDay = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone);
    }

    public Locale locale() {
        return locale;
    }

    /// `412,345`
    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /// A size in bytes with decimal units and one decimal: `0 B`, `999 B`, `1.2 MB`.
    public String size(long bytes) {
        if (bytes < 1000) {
            return number(bytes) + " " + UNITS[0];
        }
        double value = bytes;
        int unit = 0;
        while (value >= 999.95 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(locale, "%.1f %s", value, UNITS[unit]);
    }

    /// `1,234,567 bytes`
    public String exactSize(long bytes) {
        return texts.get("size.exact", bytes);
    }

    /// Bytes a second: `3.1 MB/s`.
    public String rate(long bytesPerSecond) {
        return size(bytesPerSecond) + "/s";
    }

    /// How long ago, in one word while that says more than the date: `just now`, `5 min ago`, `3 d ago`, `12 Oct
    /// 2026`.
    public String ago(Instant then) {
        long seconds = Duration.between(then, clock.instant()).toSeconds();
        if (seconds < -60 || seconds >= 7 * 86_400) {
            return day.format(then);
        }
        if (seconds < 60) {
            return texts.get("ago.now");
        }
        if (seconds < 3600) {
            return texts.get("ago.minutes", seconds / 60);
        }
        return seconds < 86_400 ? texts.get("ago.hours", seconds / 3600) : texts.get("ago.days", seconds / 86_400);
    }

    /// The full date and time in the local zone.
    public String moment(Instant instant) {
        return moment.format(instant);
    }

    /// `14:02`
    public String timeOfDay(Instant instant) {
        return timeOfDay.format(instant);
    }

    /// A span in its two largest units: `12 s`, `3 min 20 s`, `2 h 5 min`, `3 d 4 h`.
    public String duration(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 60) {
            return texts.get("span.seconds", seconds);
        }
        if (seconds < 3600) {
            return texts.get("span.minutes", seconds / 60, seconds % 60);
        }
        return seconds < 86_400
                ? texts.get("span.hours", seconds / 3600, seconds % 3600 / 60)
                : texts.get("span.days", seconds / 86_400, seconds % 86_400 / 3600);
    }
}
