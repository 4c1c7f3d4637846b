package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.checksum.ChecksumAlgorithm;
import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.xml.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The parts that a client names for completion.
record CompletionDocument(List<Named> parts) {
    /// One part as named.
    record Named(int number, String etag, XmlElement element) {
        Optional<String> checksum(ChecksumAlgorithm algorithm) {
            return element.textOf(algorithm.element()).map(String::strip).filter(text -> !text.isEmpty());
        }
    }

    CompletionDocument {
        parts = List.copyOf(parts);
    }

    static CompletionDocument parse(byte[] document) {
        XmlElement root = RequestDocuments.parse(document, "CompleteMultipartUpload");
        List<Named> parts =
                root.children("Part").stream().map(CompletionDocument::named).toList();
        if (parts.isEmpty()) {
            throw RequestDocuments.malformed("it names no part");
        }
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i).number() <= parts.get(i - 1).number()) {
                throw new S3Refusal(
                        S3Code.INVALID_PART_ORDER,
                        "The list of parts was not in ascending order. Parts must be ordered by part number.");
            }
        }
        return new CompletionDocument(parts);
    }

    private static Named named(XmlElement part) {
        String number = part.textOf("PartNumber").orElse("").strip();
        String etag = part.textOf("ETag").orElse("").strip().replace("\"", "").replace("&quot;", "");
        if (!number.matches("\\d{1,6}") || etag.isEmpty()) {
            throw RequestDocuments.malformed("a part has no number or no ETag");
        }
        return new Named(Integer.parseInt(number), etag, part);
    }

    /// Tells a repetition of this completion from another one.
    String fingerprint() {
        return parts.stream().map(part -> part.number() + ":" + part.etag()).collect(Collectors.joining(","));
    }
}
