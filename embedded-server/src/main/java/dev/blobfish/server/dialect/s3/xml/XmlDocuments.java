package dev.blobfish.server.dialect.s3.xml;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads request documents with the JDK's StAX: no DTD, no entities but the five of XML, no network, bounded depth and
/// number of elements.
public final class XmlDocuments {
    private static final int MAX_DEPTH = 32;

    /// An upload of 10,000 parts is completed with 40,000 elements.
    private static final int MAX_ELEMENTS = 100_000;
    private static final XMLInputFactory FACTORY = factory();

    private XmlDocuments() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }

    /// Reads a whole document whose root has the given local name.
    ///
    /// @throws MalformedXmlException when it is not that document
    public static XmlElement parse(byte[] document, String root) throws MalformedXmlException {
        XmlElement element = parse(document);
        if (!element.name().equals(root)) {
            throw new MalformedXmlException("expected " + root + " but found " + element.name());
        }
        return element;
    }

    private static XmlElement parse(byte[] document) throws MalformedXmlException {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(document));
            try {
                return new Reading(reader).document();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            // The JDK's reader throws a few unchecked exceptions on damaged encodings.
            throw new MalformedXmlException("the document is not well-formed", e);
        }
    }

    /// One document on the way in.
    private static final class Reading {
        private final XMLStreamReader reader;
        private int elements;

        Reading(XMLStreamReader reader) {
            this.reader = reader;
        }

        XmlElement document() throws XMLStreamException, MalformedXmlException {
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                refuseDtd(reader.getEventType());
            }
            XmlElement root = element(1);
            while (reader.hasNext()) {
                refuseDtd(reader.next());
            }
            return root;
        }

        private XmlElement element(int depth) throws XMLStreamException, MalformedXmlException {
            if (depth > MAX_DEPTH) {
                throw new MalformedXmlException("the document is nested too deeply");
            }
            if (++elements > MAX_ELEMENTS) {
                throw new MalformedXmlException("the document has too many elements");
            }
            String name = reader.getLocalName();
            Map<String, String> attributes = attributes(reader);
            var text = new StringBuilder();
            List<XmlElement> children = new ArrayList<>();
            for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> children.add(element(depth + 1));
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        text.append(reader.getText());
                    default -> refuseDtd(event);
                }
            }
            return new XmlElement(name, text.toString(), attributes, children);
        }
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private static void refuseDtd(int event) throws MalformedXmlException {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new MalformedXmlException("a document type or an entity is not accepted");
        }
    }
}
