package dev.blobfish.sdk;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/// A name that a caller chooses for a blob. 1 to 1,024 bytes of well-formed UTF-8; no normalisation, so the two
/// spellings
/// of an accented letter are two names. Ordered by unsigned UTF-8 bytes, as stores list them, which is not the order of
/// `String`.
public record BlobName(String text) implements Comparable<BlobName> {
    /// The longest name in UTF-8 bytes.
    public static final int MAX_BYTES = 1024;

    /// The order of names, for texts that are none: prefixes and paths.
    public static final Comparator<String> ORDER = BlobName::compareUtf8;

    /// @throws IllegalArgumentException when empty, longer than [#MAX_BYTES], or holding an unpaired surrogate
    public BlobName {
        int bytes = utf8Length(text);
        if (bytes == 0) {
            throw new IllegalArgumentException("a blob name must not be empty");
        }
        if (bytes > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "a blob name holds at most " + MAX_BYTES + " bytes, this one has " + bytes);
        }
    }

    private static int utf8Length(String text) {
        try {
            return StandardCharsets.UTF_8
                    .newEncoder()
                    .encode(CharBuffer.wrap(text))
                    .remaining();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a blob name must be well-formed Unicode", e);
        }
    }

    /// The part after the last slash that is not the end: `b/` for `a/b/`, `c` for `a/b/c`.
    public String leaf() {
        int cut = text.lastIndexOf('/', text.length() - 2);
        return text.substring(cut + 1);
    }

    @Override
    public int compareTo(BlobName other) {
        return compareUtf8(text, other.text);
    }

    private static int compareUtf8(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return Integer.compare(rank(a.charAt(i)), rank(b.charAt(i)));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /// Code points beyond U+FFFF are written with surrogates (U+D800 on) but sort last in UTF-8.
    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }

    @Override
    public String toString() {
        return text;
    }
}
