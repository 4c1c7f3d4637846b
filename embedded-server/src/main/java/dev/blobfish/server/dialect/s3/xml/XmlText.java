package dev.blobfish.server.dialect.s3.xml;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Writes a reply document. Control characters in keys become numeric references, as S3 writes them: strict readers of
/// XML 1.0 refuse some of them, which is what `encoding-type=url` is for.
public final class XmlText {
    /// The namespace of every S3 reply but errors.
    public static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final StringBuilder out = new StringBuilder(HEAD);

    /// A document's content, written into the given writer.
    @FunctionalInterface
    public interface Content {
        /// Writes the content.
        void write(XmlText xml);
    }

    /// A document in the S3 namespace.
    public static byte[] document(String root, Content content) {
        var xml = new XmlText();
        xml.out.append('<').append(root).append(" xmlns=\"").append(NAMESPACE).append("\">");
        content.write(xml);
        return xml.close(root).bytes();
    }

    /// A document of one element with text, in the S3 namespace.
    public static byte[] documentWithText(String root, String text) {
        return document(root, xml -> xml.escape(text));
    }

    /// A document that was read, written anew in the S3 namespace: attributes and comments are left out.
    public static String copy(XmlElement root) {
        byte[] bytes = document(root.name(), xml -> xml.children(root));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void children(XmlElement parent) {
        if (parent.children().isEmpty()) {
            escape(parent.text());
        }
        parent.children().forEach(child -> element(child.name(), xml -> xml.children(child)));
    }

    /// A document without a namespace, as errors are.
    public static byte[] plainDocument(String root, Content content) {
        return new XmlText().element(root, content).bytes();
    }

    /// An element with children.
    public XmlText element(String name, Content content) {
        out.append('<').append(name).append('>');
        content.write(this);
        return close(name);
    }

    /// An element with children and attributes, already written as ` name="value"`.
    public XmlText element(String name, String attributes, Content content) {
        out.append('<').append(name).append(' ').append(attributes).append('>');
        content.write(this);
        return close(name);
    }

    /// An element with text.
    public XmlText text(String name, String value) {
        out.append('<').append(name).append('>');
        escape(value);
        return close(name);
    }

    /// An element with a number.
    public XmlText number(String name, long value) {
        return text(name, Long.toString(value));
    }

    /// An element with `true` or `false`.
    public XmlText flag(String name, boolean value) {
        return text(name, Boolean.toString(value));
    }

    /// An element with text, or nothing at all.
    public XmlText optional(String name, Optional<String> value) {
        value.ifPresent(text -> text(name, text));
        return this;
    }

    private XmlText close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n' -> out.append(c);
                default -> {
                    if (c < 0x20 || c == 0x7f || c == '\ufffe' || c == '\uffff') {
                        out.append("&#").append((int) c).append(';');
                    } else {
                        out.append(c);
                    }
                }
            }
        }
    }

    private byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
