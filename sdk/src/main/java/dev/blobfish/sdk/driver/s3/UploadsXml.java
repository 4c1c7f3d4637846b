package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.UnfinishedUpload;
import dev.blobfish.sdk.UploadSession;
import dev.blobfish.sdk.driver.http.XmlReading;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/// A list of unfinished uploads.
final class UploadsXml {
    private UploadsXml() {}

    /// Those to one blob, in the order of the document.
    static List<UnfinishedUpload> to(BlobAddress address, XmlReading xml) throws XMLStreamException {
        List<UnfinishedUpload> uploads = new ArrayList<>();
        xml.children(name -> {
            if (name.equals("Upload")) {
                Map<String, String> texts = new HashMap<>();
                xml.children(field -> texts.put(field, xml.text()));
                if (address.id().text().equals(texts.get("Key"))) {
                    uploads.add(upload(address, texts));
                }
            }
        });
        return uploads;
    }

    private static UnfinishedUpload upload(BlobAddress address, Map<String, String> texts) throws XMLStreamException {
        try {
            var session = new UploadSession(
                    address.container(),
                    new BlobName(address.id().text()),
                    texts.getOrDefault("UploadId", "").strip());
            return new UnfinishedUpload(
                    session, Instant.parse(texts.getOrDefault("Initiated", "").strip()));
        } catch (DateTimeParseException e) {
            throw new XMLStreamException("an upload without the time of its beginning", e);
        }
    }
}
