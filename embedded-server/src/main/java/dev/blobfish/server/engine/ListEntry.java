package dev.blobfish.server.engine;

/// A line of a listing.
///
/// @param <T> what is listed: [ObjectInfo] or [UploadInfo]
public sealed interface ListEntry<T> {
    /// A thing of its own.
    record Item<T>(T value) implements ListEntry<T> {}

    /// All keys that begin with `prefix`, which ends with the delimiter.
    record CommonPrefix<T>(String prefix) implements ListEntry<T> {}
}
