package dev.blobfish.sdk.transfer;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Local paths as text and back, byte for byte. A path goes through its URI, because that is the only form in which
/// Java
/// keeps the bytes of a name: `Path.toString` and `Path.of` use the locale's encoding and lose every umlaut where that
/// is ASCII.
final class LocalPaths {
    private LocalPaths() {}

    static String toText(Path path) {
        return path.toUri().toString();
    }

    static Path ofText(String text) {
        return Path.of(URI.create(text));
    }

    /// For people; unlike `toString` also right where the locale is not UTF-8.
    static String display(Path path) {
        String plain = path.toString();
        return isAscii(plain) && plain.indexOf('?') < 0 ? plain : decode(rawPath(path));
    }

    /// The last segment as Unicode; bytes that are not UTF-8 are kept visible as `%XX`.
    static String name(Path path) {
        Path last = path.getFileName();
        if (last == null) {
            return "";
        }
        String plain = last.toString();
        if (isAscii(plain) && plain.indexOf('?') < 0) {
            return plain;
        }
        String raw = rawPath(path);
        return decode(raw.substring(raw.lastIndexOf('/') + 1));
    }

    /// `folder/name`, where `name` is one segment without `/` and NUL.
    static Path child(Path folder, String name) {
        if (isAscii(name)) {
            return folder.resolve(name);
        }
        String base = folder.toUri().toString();
        return ofText(base + (base.endsWith("/") ? "" : "/") + encode(name));
    }

    private static String rawPath(Path path) {
        String raw = path.toUri().getRawPath();
        return raw.endsWith("/") && raw.length() > 1 ? raw.substring(0, raw.length() - 1) : raw;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }

    private static String encode(String name) {
        var encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (b >= '0' && b <= '9') || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
            encoded.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b & 0xff));
        }
        return encoded.toString();
    }

    private static String decode(String raw) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) == '%') {
                bytes.write(Integer.parseInt(raw, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.writeBytes(raw.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return unicode(bytes.toByteArray());
    }

    private static String unicode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            var visible = new StringBuilder();
            for (byte b : bytes) {
                visible.append(b >= 0 ? String.valueOf((char) b) : "%%%02X".formatted(b & 0xff));
            }
            return visible.toString();
        }
    }
}
