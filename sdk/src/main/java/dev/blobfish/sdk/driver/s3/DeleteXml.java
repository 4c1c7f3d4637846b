package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.driver.http.XmlReading;
import dev.blobfish.sdk.driver.http.XmlWriting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/// The documents of a bulk delete.
final class DeleteXml {
    private DeleteXml() {}

    /// Quiet: only failures come back.
    static byte[] write(List<BlobAddress> addresses) {
        var xml = new XmlWriting().open("Delete", UploadXml.NAMESPACE).element("Quiet", "true");
        for (BlobAddress address : addresses) {
            xml.open("Object").element("Key", address.id().text()).close("Object");
        }
        return xml.close("Delete").bytes();
    }

    /// The failures by key. A key that was absent is no failure.
    static Map<String, BlobException> failures(XmlReading xml) throws XMLStreamException {
        Map<String, BlobException> failures = new HashMap<>();
        xml.children(name -> {
            if (name.equals("Error")) {
                Map<String, String> texts = new HashMap<>();
                xml.children(child -> texts.put(child, xml.text()));
                String key = texts.getOrDefault("Key", "");
                BlobException failure = S3Errors.ofEntry(
                        "Deleting " + key, texts.getOrDefault("Code", ""), texts.getOrDefault("Message", ""));
                if (failure.kind() != Kind.NOT_FOUND) {
                    failures.put(key, failure);
                }
            }
        });
        return failures;
    }
}
