package dev.blobfish.server.dialect.usos.format;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.JsonNode;

/// JSON written as XML: an element for each value, named after its type; members of an object carry their name in the
/// attribute `key`.
record XmlMap2() implements Format {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    @Override
    public byte[] write(JsonNode value) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            element(xml, "", value);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML cannot be written to memory", e);
        }
        return bytes.toByteArray();
    }

    /// @param key empty outside of an object
    private static void element(XMLStreamWriter xml, String key, JsonNode value) throws XMLStreamException {
        xml.writeStartElement(type(value));
        if (!key.isEmpty()) xml.writeAttribute("key", legal(key));
        for (var member : value.properties()) element(xml, member.getKey(), member.getValue());
        if (value.isArray()) for (var item : value) element(xml, "", item);
        if (value.isValueNode() && !value.isNull()) xml.writeCharacters(legal(value.asString()));
        xml.writeEndElement();
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case STRING, BINARY, MISSING, POJO -> "string";
        };
    }

    /// Without characters that XML has no way to write.
    private static String legal(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().filter(XmlMap2::isLegal).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    @Override
    public String contentType() {
        return "text/xml; charset=utf-8";
    }
}
