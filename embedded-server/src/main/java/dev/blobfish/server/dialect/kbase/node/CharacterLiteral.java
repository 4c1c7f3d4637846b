package dev.blobfish.server.dialect.kbase.node;

import dev.blobfish.server.dialect.kbase.wire.Utf8;

/// Writes a character in single quotes as Go does, for the messages of the real server have it so.
final class CharacterLiteral {
    private static final int REPLACEMENT = 0xFFFD;

    private CharacterLiteral() {}

    static String of(int codePoint) {
        int c = Utf8.isInvalidByte(codePoint) ? REPLACEMENT : codePoint;
        if (c == '\'' || c == '\\') return "'\\" + (char) c + "'";
        if (isPrintable(c)) return "'" + Character.toString(c) + "'";
        return c < 0x10000 ? "'\\u%04x'".formatted(c) : "'\\U%08x'".formatted(c);
    }

    /// Letters, marks, numbers, punctuation, symbols, and of the blanks the plain one.
    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }
}
