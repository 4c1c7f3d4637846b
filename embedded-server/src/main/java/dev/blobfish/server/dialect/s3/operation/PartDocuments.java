package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.checksum.Checksum;
import dev.blobfish.server.dialect.s3.checksum.ChecksumAlgorithm;
import dev.blobfish.server.dialect.s3.checksum.ChecksumType;
import dev.blobfish.server.engine.Documents;
import dev.blobfish.server.engine.PartInfo;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// The checksums of a part, as they are kept with it.
final class PartDocuments {
    private static final String PREFIX = "checksum.";

    private PartDocuments() {}

    static Documents of(Set<ChecksumAlgorithm> algorithms, Function<ChecksumAlgorithm, byte[]> digest) {
        Map<String, String> texts = new TreeMap<>();
        for (ChecksumAlgorithm algorithm : algorithms) {
            texts.put(
                    PREFIX + algorithm,
                    Checksum.of(algorithm, digest.apply(algorithm)).text());
        }
        return Documents.of(texts);
    }

    static Optional<Checksum> checksum(PartInfo part, ChecksumAlgorithm algorithm, ChecksumType type) {
        return part.documents().get(PREFIX + algorithm).map(text -> new Checksum(algorithm, type, text));
    }
}
