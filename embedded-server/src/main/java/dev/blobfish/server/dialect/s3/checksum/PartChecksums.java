package dev.blobfish.server.dialect.s3.checksum;

import dev.blobfish.server.engine.DigestAlgorithm;
import java.util.Base64;
import java.util.List;

/// The checksum of an object from those of its parts.
public final class PartChecksums {
    /// One part.
    ///
    /// @param size bytes
    public record Part(byte[] checksum, long size) {}

    private PartChecksums() {}

    /// Joins the checksums of parts in their order; at least one.
    public static Checksum join(ChecksumAlgorithm algorithm, ChecksumType type, List<Part> parts) {
        return switch (type) {
            case FULL_OBJECT -> fullObject(algorithm, parts);
            case COMPOSITE -> composite(algorithm, parts);
        };
    }

    private static Checksum fullObject(ChecksumAlgorithm algorithm, List<Part> parts) {
        var combiner = new CrcCombiner(algorithm);
        byte[] sum = parts.getFirst().checksum();
        for (Part part : parts.subList(1, parts.size())) {
            sum = combiner.combine(sum, part.checksum(), part.size());
        }
        return Checksum.of(algorithm, sum);
    }

    private static Checksum composite(ChecksumAlgorithm algorithm, List<Part> parts) {
        DigestAlgorithm.Calculation sum = algorithm.digest().begin();
        parts.forEach(part -> sum.update(part.checksum(), 0, part.checksum().length));
        String text = Base64.getEncoder().encodeToString(sum.finish()) + "-" + parts.size();
        return new Checksum(algorithm, ChecksumType.COMPOSITE, text);
    }
}
