package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.PartReceipt;
import dev.blobfish.sdk.driver.http.XmlReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/// One page of a list of parts.
///
/// @param next the number after which the next page begins
record PartsXml(List<PartReceipt> parts, boolean truncated, int next) {
    static PartsXml parse(XmlReading xml) throws XMLStreamException {
        List<PartReceipt> parts = new ArrayList<>();
        Map<String, String> texts = new HashMap<>();
        xml.children(name -> {
            switch (name) {
                case "Part" -> parts.add(part(xml));
                case "IsTruncated", "NextPartNumberMarker" ->
                    texts.put(name, xml.text().strip());
                default -> {
                    // Bucket, owner and the like.
                }
            }
        });
        boolean truncated = "true".equals(texts.get("IsTruncated"));
        String next = texts.get("NextPartNumberMarker");
        int last = parts.isEmpty() ? 0 : parts.getLast().number();
        return new PartsXml(parts, truncated, next == null || next.isEmpty() ? last : Integer.parseInt(next));
    }

    private static PartReceipt part(XmlReading xml) throws XMLStreamException {
        Map<String, String> texts = new HashMap<>();
        xml.children(name -> texts.put(name, xml.text().strip()));
        return new PartReceipt(
                Integer.parseInt(texts.getOrDefault("PartNumber", "")),
                Long.parseLong(texts.getOrDefault("Size", "")),
                ETags.bare(texts.getOrDefault("ETag", "")));
    }
}
