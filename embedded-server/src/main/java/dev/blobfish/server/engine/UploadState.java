package dev.blobfish.server.engine;

/// What became of an upload whose id is known.
public sealed interface UploadState {
    /// Parts may come.
    record Open(UploadInfo upload) implements UploadState {}

    /// Completed a while ago. Remembered so that a repeated completion gets the same answer.
    ///
    /// @param fingerprint of the completion, as the dialect made it
    /// @param result      the object as it was at that moment
    record Finished(String fingerprint, ObjectInfo result) implements UploadState {}
}
