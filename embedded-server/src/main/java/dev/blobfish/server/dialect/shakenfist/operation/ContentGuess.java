package dev.blobfish.server.dialect.shakenfist.operation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Guesses a MIME type from the first bytes, for people who look at a blob.
final class ContentGuess {
    /// By the bytes a file begins with, one character a byte.
    private static final Map<String, String> BEGINNINGS = beginnings();

    private ContentGuess() {}

    static String of(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        return BEGINNINGS.entrySet().stream()
                .filter(known -> text.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> isText(text) ? "text/plain" : "application/octet-stream");
    }

    private static Map<String, String> beginnings() {
        var known = new LinkedHashMap<String, String>();
        known.put("QFI\u00FB", "application/x-qemu-disk");
        known.put("\u0089PNG\r\n\u001A\n", "image/png");
        known.put("\u00FF\u00D8\u00FF", "image/jpeg");
        known.put("GIF8", "image/gif");
        known.put("%PDF-", "application/pdf");
        known.put("PK\u0003\u0004", "application/zip");
        known.put("\u001F\u008B", "application/gzip");
        known.put("BZh", "application/x-bzip2");
        known.put("\u00FD7zXZ\0", "application/x-xz");
        known.put("(\u00B5/\u00FD", "application/zstd");
        known.put("7z\u00BC\u00AF'\u001C", "application/x-7z-compressed");
        known.put("\u007FELF", "application/x-executable");
        known.put("SQLite format 3\0", "application/vnd.sqlite3");
        known.put("#!/", "text/x-shellscript");
        known.put("<?xml", "text/xml");
        return known;
    }

    /// No control characters but those that lay out a text; bytes of any alphabet.
    private static boolean isText(String text) {
        return text.chars()
                .allMatch(c -> c >= ' ' && c != 0x7F || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0x1B);
    }
}
