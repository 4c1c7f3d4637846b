package dev.blobfish.sdk;

/// The protocol that a store speaks. Code that differs by dialect switches over this without a default, so that a new
/// constant shows every place that has to learn about it.
public enum Dialect {
    /// Amazon S3 and what is compatible with it.
    S3
}
