package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.body.RequestBody;
import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.xml.MalformedXmlException;
import dev.blobfish.server.dialect.s3.xml.XmlDocuments;
import dev.blobfish.server.dialect.s3.xml.XmlElement;
import java.io.IOException;

/// Reads the small documents that requests carry.
final class RequestDocuments {
    private static final int MAX_BYTES = 2 << 20;

    private RequestDocuments() {}

    static byte[] bytes(S3Call call) throws IOException {
        return bytes(call.body());
    }

    static byte[] bytes(RequestBody body) throws IOException {
        return body.document(MAX_BYTES, S3Code.MALFORMED_XML);
    }

    static XmlElement parse(byte[] document, String root) {
        try {
            return XmlDocuments.parse(document, root);
        } catch (MalformedXmlException e) {
            throw malformed(String.valueOf(e.getMessage()));
        }
    }

    static S3Refusal malformed(String why) {
        return new S3Refusal(
                S3Code.MALFORMED_XML,
                "The XML you provided was not well-formed or did not validate against our published schema: " + why);
    }
}
