package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.checksum.ChecksumAlgorithm;
import dev.blobfish.server.dialect.s3.checksum.ChecksumType;
import dev.blobfish.server.engine.Documents;
import dev.blobfish.server.http.Headers;

/// What was settled when an upload began, kept among the documents that its object will get.
///
/// @param algorithm of the object's checksum
/// @param chosen whether the client chose it; else it is CRC64NVME, and parts may come with any other
record UploadSettings(ChecksumAlgorithm algorithm, ChecksumType type, boolean chosen) {
    private static final String NAME = "upload.checksum";

    Documents addTo(Documents documents) {
        return documents.with(NAME, algorithm + " " + type + " " + chosen);
    }

    static UploadSettings of(Documents documents) {
        String[] words =
                documents.get(NAME).orElse("CRC64NVME FULL_OBJECT false").split(" ", 3);
        return new UploadSettings(
                ChecksumAlgorithm.valueOf(words[0]), ChecksumType.valueOf(words[1]), Boolean.parseBoolean(words[2]));
    }

    static Documents removeFrom(Documents documents) {
        return documents.without(NAME);
    }

    Headers headers() {
        return chosen
                ? Headers.of("x-amz-checksum-algorithm", algorithm.name()).with("x-amz-checksum-type", type.name())
                : Headers.NONE;
    }
}
