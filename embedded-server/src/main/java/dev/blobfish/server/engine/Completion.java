package dev.blobfish.server.engine;

import java.util.List;

/// How parts become an object.
///
/// @param parts       the chosen parts as they were read, in ascending order; parts of the upload that are not among
/// them are dropped
/// @param draft       the object's etag and documents, computed from them
/// @param fingerprint tells a repetition of this completion from another one
public record Completion(List<PartInfo> parts, ObjectDraft draft, String fingerprint) {
    public Completion {
        parts = List.copyOf(parts);
    }
}
