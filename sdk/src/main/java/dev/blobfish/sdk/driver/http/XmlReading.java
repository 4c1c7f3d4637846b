package dev.blobfish.sdk.driver.http;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Walks through an XML document that a stranger wrote: no DTD, no entities, bounded depth and text. Namespaces are
/// ignored, because stores disagree about them.
public final class XmlReading implements AutoCloseable {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_TEXT = 64 * 1024;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private int depth;

    /// Reads one child element; it may leave what it does not care about unread.
    @FunctionalInterface
    public interface Child {
        void read(String name) throws XMLStreamException;
    }

    private XmlReading(XMLStreamReader reader) throws XMLStreamException {
        this.reader = reader;
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // Comments and processing instructions before the root.
        }
    }

    /// Stands at the root element.
    public static XmlReading of(byte[] document) throws XMLStreamException {
        int start = 0;
        while (start < document.length && document[start] <= ' ' && document[start] >= 0) {
            start++;
        }
        var in = new ByteArrayInputStream(document, start, document.length - start);
        return new XmlReading(FACTORY.createXMLStreamReader(in));
    }

    public String root() {
        return reader.getLocalName();
    }

    /// The attribute of the element at which this stands, or an empty text. Any namespace will do.
    public String attribute(String localName) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(localName)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /// Hands each child of the element at which this stands to `handler`, and goes to its end.
    public void children(Child handler) throws XMLStreamException {
        int event = next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                int inside = depth;
                handler.read(reader.getLocalName());
                while (depth >= inside) {
                    next();
                }
            }
            event = next();
        }
    }

    /// The text of the element at which this stands; goes to its end.
    public String text() throws XMLStreamException {
        var text = new StringBuilder();
        int inside = depth;
        while (depth >= inside) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            }
            if (text.length() > MAX_TEXT) {
                throw new XMLStreamException("an element with more than " + MAX_TEXT + " characters");
            }
        }
        return text.toString();
    }

    private int next() throws XMLStreamException {
        int event = reader.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> depth++;
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new XMLStreamException("a document type or an entity, which no store needs");
            default -> {
                // Text, comments, processing instructions.
            }
        }
        if (depth > MAX_DEPTH) {
            throw new XMLStreamException("elements nested deeper than " + MAX_DEPTH);
        }
        return event;
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
