package dev.blobfish.sdk;

/// The digests that stores and programs compare.
public enum DigestAlgorithm {
    MD5,
    SHA1,
    SHA256,
    SHA512,
    CRC32,
    CRC32C,
    CRC64NVME
}
