package dev.blobfish.sdk.driver.s3;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// RFC 2047: text beyond ASCII in a header. S3 gives such metadata back in this form, and takes it as plain ASCII, so
/// that every store keeps it. What a store sends as raw UTF-8 is understood as well.
final class EncodedWords {
    private static final Pattern WORD =
            Pattern.compile("=\\?([A-Za-z0-9_.:-]+)(?:\\*[A-Za-z0-9-]*)?\\?([BbQq])\\?([!->@-~]*)\\?=");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(\\?=)[ \\t]+(?==\\?)");
    /// Base64 of this many bytes and the frame around them stay within the 75 characters of a word.
    private static final int MAX_WORD_BYTES = 45;

    private EncodedWords() {}

    /// The text itself where it survives a header as it is.
    static String encode(String text) {
        boolean plain = text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
        if (plain && text.equals(text.strip()) && !text.contains("=?") && !text.contains("  ")) {
            return text;
        }
        var out = new StringBuilder();
        var word = new StringBuilder();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String character = Character.toString(text.codePointAt(i));
            if (utf8(word + character).length > MAX_WORD_BYTES) {
                append(out, word);
            }
            word.append(character);
        }
        append(out, word);
        return out.toString();
    }

    private static void append(StringBuilder out, StringBuilder word) {
        out.append(out.isEmpty() ? "" : " ")
                .append("=?UTF-8?B?")
                .append(Base64.getEncoder().encodeToString(utf8(word)))
                .append("?=");
        word.setLength(0);
    }

    /// What is no well-formed word stays as it is.
    static String decode(String header) {
        if (!header.contains("=?")) {
            return header;
        }
        String joined = BETWEEN_WORDS.matcher(header).replaceAll("$1");
        return WORD.matcher(joined)
                .replaceAll(word ->
                        Matcher.quoteReplacement(decoded(word.group(), word.group(1), word.group(2), word.group(3))));
    }

    private static String decoded(String whole, String charset, String form, String content) {
        try {
            byte[] bytes = form.equalsIgnoreCase("B") ? Base64.getDecoder().decode(content) : quoted(content);
            return new String(bytes, Charset.forName(charset));
        } catch (IllegalArgumentException e) {
            // Not base64, not hex, or a character set that nobody knows.
            return whole;
        }
    }

    private static byte[] quoted(String content) {
        var out = new ByteArrayOutputStream(content.length());
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c == '=') {
                if (i + 2 >= content.length()) {
                    throw new IllegalArgumentException("an escape cut short");
                }
                out.write(Integer.parseInt(content, i + 1, i + 3, 16));
                i += 2;
            } else {
                out.write(c == '_' ? ' ' : c);
            }
        }
        return out.toByteArray();
    }

    private static byte[] utf8(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
