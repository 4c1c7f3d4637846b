package dev.blobfish.sdk.driver.http;

import java.nio.charset.StandardCharsets;

/// Writes small XML documents.
public final class XmlWriting {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");

    /// Opens an element.
    ///
    /// @param attributes as they shall stand, or empty
    public XmlWriting open(String name, String attributes) {
        out.append('<')
                .append(name)
                .append(attributes.isEmpty() ? "" : " ")
                .append(attributes)
                .append('>');
        return this;
    }

    public XmlWriting open(String name) {
        return open(name, "");
    }

    public XmlWriting close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    /// An element with text.
    public XmlWriting element(String name, String text) {
        open(name);
        text.codePoints().forEach(this::escaped);
        return close(name);
    }

    public byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Whether XML 1.0 has a way to write this text at all.
    public static boolean canWrite(String text) {
        return text.codePoints()
                .allMatch(c -> c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c != 0xfffe && c != 0xffff));
    }

    private void escaped(int c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\t', '\n', '\r' -> out.append("&#").append(c).append(';');
            default -> out.appendCodePoint(c);
        }
    }
}
