package dev.blobfish.app.inspect;

/// Where a [MetadataModel] stands.
public sealed interface MetadataStatus {
    record Nothing() implements MetadataStatus {}

    record Loading() implements MetadataStatus {}

    record Ready() implements MetadataStatus {}

    /// Edits are being written.
    record Applying() implements MetadataStatus {}

    /// The blob changed at the store since it was read; nothing was written, the edits are kept.
    record Conflict() implements MetadataStatus {}

    record Failed(Exception failure) implements MetadataStatus {}
}
