package dev.blobfish.server.dialect.s3.checksum;

/// What the checksum of an object made of parts covers.
public enum ChecksumType {
    /// The bytes of the object.
    FULL_OBJECT,
    /// The checksums of the parts.
    COMPOSITE
}
