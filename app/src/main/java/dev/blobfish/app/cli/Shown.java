package dev.blobfish.app.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How values are written for people. Pure.
final class Shown {
    private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);

    private Shown() {}

    /// Text from outside (names, a store's words) without the characters that act on a terminal: a blob may be
    /// called
    /// `ESC[2J`.
    static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (acts(c)) {
                safe.append(String.format("\\u%04x", c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    private static boolean acts(int c) {
        return switch (Character.getType(c)) {
            // FORMAT holds the marks that reverse the direction of text, but also the joiner inside emoji, which is
            // harmless.
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> c != 0x200C && c != 0x200D && c < 0xE0000;
            default -> false;
        };
    }

    /// A number of bytes: `17 B`, `1.5 KiB`, `23 MiB`.
    static String bytes(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        double value = bytes;
        int unit = -1;
        while (value >= 1023.95 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, value < 99.95 ? "%.1f %s" : "%.0f %s", value, UNITS[unit]);
    }

    /// A length of time with its two largest units: `2 d 3 h`, `4 min 10 s`, `8 s`.
    static String duration(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        long[] amounts = {seconds / 86_400, seconds / 3600 % 24, seconds / 60 % 60, seconds % 60};
        String[] names = {"d", "h", "min", "s"};
        for (int i = 0; i < 3; i++) {
            if (amounts[i] > 0) {
                String large = amounts[i] + " " + names[i];
                return amounts[i + 1] == 0 ? large : large + " " + amounts[i + 1] + " " + names[i + 1];
            }
        }
        return seconds + " s";
    }

    static String minute(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone));
    }

    static String second(Instant instant, ZoneId zone) {
        return SECOND.format(instant.atZone(zone));
    }

    /// `1 file`, `2 files`.
    static String count(long number, String one) {
        return String.format(Locale.ROOT, "%,d", number) + " " + one + (number == 1 ? "" : "s");
    }
}
