package dev.blobfish.server.dialect.s3.checksum;

import java.util.Base64;

/// A checksum as S3 writes it.
///
/// @param text base64 of the big-endian bytes, with `-N` behind it for the composite of N parts
public record Checksum(ChecksumAlgorithm algorithm, ChecksumType type, String text) {
    /// The checksum of a run of bytes.
    public static Checksum of(ChecksumAlgorithm algorithm, byte[] digest) {
        return new Checksum(
                algorithm, ChecksumType.FULL_OBJECT, Base64.getEncoder().encodeToString(digest));
    }

    /// The bytes of the checksum.
    public byte[] bytes() {
        int dash = text.indexOf('-');
        return Base64.getDecoder().decode(dash < 0 ? text : text.substring(0, dash));
    }
}
