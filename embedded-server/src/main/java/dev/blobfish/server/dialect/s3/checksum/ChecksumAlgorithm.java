package dev.blobfish.server.dialect.s3.checksum;

import dev.blobfish.server.engine.StandardDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The additional checksums of S3. The constants are named as on the wire.
public enum ChecksumAlgorithm {
    CRC32(StandardDigest.CRC32, 0xEDB88320L),
    CRC32C(StandardDigest.CRC32C, 0x82F63B78L),
    CRC64NVME(StandardDigest.CRC64NVME, 0x9A6C9329AC4BC9B5L),
    SHA1(StandardDigest.SHA1, 0),
    SHA256(StandardDigest.SHA256, 0);

    private final StandardDigest digest;
    private final long polynomial;

    ChecksumAlgorithm(StandardDigest digest, long polynomial) {
        this.digest = digest;
        this.polynomial = polynomial;
    }

    /// How the engine computes it.
    public StandardDigest digest() {
        return digest;
    }

    /// The reflected polynomial of a CRC; 0 for a hash.
    long polynomial() {
        return polynomial;
    }

    /// Whether checksums of adjoining runs can be combined without the bytes.
    public boolean combines() {
        return polynomial != 0;
    }

    /// `x-amz-checksum-crc32`.
    public String header() {
        return "x-amz-checksum-" + name().toLowerCase(Locale.ROOT);
    }

    /// `ChecksumCRC32`.
    public String element() {
        return "Checksum" + name();
    }

    /// The type an upload in parts gets when it names none.
    public ChecksumType defaultType() {
        return this == CRC64NVME ? ChecksumType.FULL_OBJECT : ChecksumType.COMPOSITE;
    }

    /// Whether an upload in parts may have this type of checksum.
    public boolean supports(ChecksumType type) {
        return switch (type) {
            case FULL_OBJECT -> combines();
            case COMPOSITE -> this != CRC64NVME;
        };
    }

    /// The algorithm of a name, compared without case.
    public static Optional<ChecksumAlgorithm> named(String text) {
        return Arrays.stream(values())
                .filter(one -> one.name().equalsIgnoreCase(text.strip()))
                .findFirst();
    }

    /// The algorithm whose header has that name.
    public static Optional<ChecksumAlgorithm> ofHeader(String header) {
        return Arrays.stream(values())
                .filter(one -> one.header().equalsIgnoreCase(header))
                .findFirst();
    }
}
