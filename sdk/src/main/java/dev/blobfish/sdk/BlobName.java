package dev.blobfish.sdk;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A name that a caller chooses for a blob. 1 to 1,024 bytes of well-formed UTF-8; no normalisation, so the two
/// spellings
/// of an accented letter are two names. Ordered by unsigned UTF-8 bytes, as stores list them, which is not the order of
/// `String`.
public record BlobName(String text) implements Comparable<BlobName> {
    /// The longest name in UTF-8 bytes.
    public static final int MAX_BYTES = 1024;

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
        return Arrays.compareUnsigned(
                text.getBytes(StandardCharsets.UTF_8), other.text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return text;
    }
}
