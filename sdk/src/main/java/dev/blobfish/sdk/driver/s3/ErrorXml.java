package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.driver.http.XmlReading;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// The `<Error>` document.
record ErrorXml(
        String code,
        String message,
        @Nullable String requestId,
        @Nullable String region,
        @Nullable String endpoint) {
    static final ErrorXml NONE = new ErrorXml("", "", null, null, null);

    /// [#NONE] when it is no such document.
    static ErrorXml parse(byte[] document) {
        if (document.length == 0) {
            return NONE;
        }
        try (var xml = XmlReading.of(document)) {
            return xml.root().equals("Error") ? parse(xml) : NONE;
        } catch (XMLStreamException e) {
            return NONE;
        }
    }

    /// @param xml stands at the root
    static ErrorXml parse(XmlReading xml) throws XMLStreamException {
        Map<String, String> texts = new HashMap<>();
        xml.children(name -> texts.put(name, xml.text()));
        return new ErrorXml(
                texts.getOrDefault("Code", ""),
                texts.getOrDefault("Message", ""),
                texts.get("RequestId"),
                texts.get("Region"),
                texts.get("Endpoint"));
    }
}
