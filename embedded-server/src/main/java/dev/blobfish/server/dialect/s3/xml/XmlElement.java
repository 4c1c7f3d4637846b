package dev.blobfish.server.dialect.s3.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One element of a small request document. Names are local names: S3 takes documents with and without its namespace.
///
/// @param text the element's own character data, untrimmed
/// @param attributes by local name
public record XmlElement(String name, String text, Map<String, String> attributes, List<XmlElement> children) {
    public XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /// The first child of that name.
    public Optional<XmlElement> child(String wanted) {
        return children.stream().filter(c -> c.name.equals(wanted)).findFirst();
    }

    /// All children of that name, in order.
    public List<XmlElement> children(String wanted) {
        return children.stream().filter(c -> c.name.equals(wanted)).toList();
    }

    /// The text of the first child of that name, untrimmed.
    public Optional<String> textOf(String wanted) {
        return child(wanted).map(XmlElement::text);
    }
}
