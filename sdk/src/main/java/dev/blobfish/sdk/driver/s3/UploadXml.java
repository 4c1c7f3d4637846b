package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.PartReceipt;
import dev.blobfish.sdk.driver.http.XmlReading;
import dev.blobfish.sdk.driver.http.XmlWriting;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/// The documents that begin and complete an upload in parts, and those that answer a copy.
final class UploadXml {
    static final String NAMESPACE = "xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"";

    private UploadXml() {}

    static String uploadId(XmlReading xml) throws XMLStreamException {
        return child(xml, "UploadId");
    }

    /// The ETag without quotes; empty when there is none.
    static String etag(XmlReading xml) throws XMLStreamException {
        return ETags.bare(child(xml, "ETag"));
    }

    static byte[] complete(List<PartReceipt> parts) {
        var xml = new XmlWriting().open("CompleteMultipartUpload", NAMESPACE);
        for (PartReceipt part : parts) {
            xml.open("Part")
                    .element("PartNumber", Integer.toString(part.number()))
                    .element("ETag", ETags.quoted(part.etag()))
                    .close("Part");
        }
        return xml.close("CompleteMultipartUpload").bytes();
    }

    private static String child(XmlReading xml, String wanted) throws XMLStreamException {
        var found = new StringBuilder();
        xml.children(name -> {
            if (name.equals(wanted)) {
                found.append(xml.text());
            }
        });
        return found.toString();
    }
}
