package dev.blobfish.server.engine;

import java.util.Optional;

/// A demand on the object that a write is about to replace, checked in the same transaction as the swap: no other
/// write can come between.
/// Must be pure and quick, for it runs on the thread of the writer.
@FunctionalInterface
public interface Precondition {
    /// Always content.
    Precondition NONE = _ -> {};

    /// Returns where the write may go on.
    ///
    /// @param current the object as it stands; empty where there is none
    /// @throws EngineException to refuse, usually with [Problem#PRECONDITION_FAILED] or [Problem#NO_SUCH_OBJECT]
    void check(Optional<ObjectInfo> current);
}
