package dev.blobfish.sdk.transfer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// Local names for names that a store gave. Whatever a blob is called, its file lies below the chosen folder: a
/// segment that
/// would climb, vanish, or mean a device is written with `%XX` in place of the dangerous character.
final class SafeNames {
    /// What file systems of Linux, macOS and Windows all take in one name, in UTF-8 bytes.
    static final int MAX_BYTES = 255;

    private static final Set<String> DEVICES = Set.of(
            "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1",
            "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9");

    private final boolean windows;

    private SafeNames(boolean windows) {
        this.windows = windows;
    }

    static SafeNames ofThisMachine() {
        return new SafeNames(System.getProperty("os.name", "").startsWith("Windows"));
    }

    static SafeNames ofWindows() {
        return new SafeNames(true);
    }

    static SafeNames ofUnix() {
        return new SafeNames(false);
    }

    /// Where the blob called `name` goes below `folder`. A slash at the end is dropped: who asks knows that it is a
    /// folder's marker.
    Path below(Path folder, String name) {
        Path path = folder;
        String trimmed = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        for (String segment : trimmed.split("/", -1)) {
            path = LocalPaths.child(path, segment(segment));
        }
        return path;
    }

    String segment(String name) {
        if (name.isEmpty()) {
            return "%2F"; // from a doubled slash
        }
        if (name.equals(".") || name.equals("..")) {
            return name.replace(".", "%2E");
        }
        var safe = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (isDangerous(c)) {
                safe.append("%%%02X".formatted(c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return shortened(windows ? forWindows(safe.toString()) : safe.toString());
    }

    private boolean isDangerous(int c) {
        return c == 0 || c == '/' || (windows && (c < ' ' || "<>:\"\\|?*".indexOf(c) >= 0));
    }

    private static String forWindows(String name) {
        String stem = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        String safe = DEVICES.contains(stem.toUpperCase(Locale.ROOT).strip()) ? name + "%" : name;
        char last = safe.charAt(safe.length() - 1);
        return last == '.' || last == ' '
                ? safe.substring(0, safe.length() - 1) + "%%%02X".formatted((int) last)
                : safe;
    }

    /// A name that is too long keeps its beginning and its extension, and gets a mark of the whole so that two of
    /// them stay two.
    private static String shortened(String name) {
        if (utf8(name) <= MAX_BYTES) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && utf8(name.substring(dot)) <= 20 ? name.substring(dot) : "";
        String mark = "~%08x".formatted(name.hashCode());
        return cut(name, MAX_BYTES - mark.length() - utf8(extension)) + mark + extension;
    }

    /// The longest beginning of at most `bytes` bytes that splits no character.
    static String cut(String name, int bytes) {
        int end = 0;
        int used = 0;
        while (end < name.length()) {
            int next = name.offsetByCodePoints(end, 1);
            used += utf8(name.substring(end, next));
            if (used > bytes) {
                break;
            }
            end = next;
        }
        return name.substring(0, end);
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
