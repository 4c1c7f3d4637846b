package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.driver.http.UriText;
import dev.blobfish.sdk.driver.http.XmlReading;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import javax.xml.stream.XMLStreamException;

/// The `<Tagging>` document.
final class TagsXml {
    private TagsXml() {}

    /// As the header `x-amz-tagging` has them; empty when there are none.
    static String asHeader(XmlReading xml) throws XMLStreamException {
        var header = new StringJoiner("&");
        xml.children(set -> {
            if (set.equals("TagSet")) {
                xml.children(_ -> header.add(tag(xml)));
            }
        });
        return header.toString();
    }

    private static String tag(XmlReading xml) throws XMLStreamException {
        Map<String, String> texts = new HashMap<>();
        xml.children(name -> texts.put(name, xml.text()));
        return UriText.encode(texts.getOrDefault("Key", "")) + "=" + UriText.encode(texts.getOrDefault("Value", ""));
    }
}
