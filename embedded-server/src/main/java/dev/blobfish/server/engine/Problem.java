package dev.blobfish.server.engine;

/// Everything the engine can refuse or fail at. Closed: each dialect maps every constant to its own wire error in one
/// exhaustive switch.
public enum Problem {
    /// The named container does not exist.
    NO_SUCH_CONTAINER,
    /// A container of that name exists already.
    CONTAINER_EXISTS,
    /// A container with objects in it cannot be deleted.
    CONTAINER_NOT_EMPTY,
    /// The container exists, the object does not.
    NO_SUCH_OBJECT,
    /// The upload was never begun, was aborted, or was completed so long ago that it is forgotten.
    NO_SUCH_UPLOAD,
    /// A part named for completion is absent or has been replaced meanwhile.
    NO_SUCH_PART,
    /// A precondition of the caller does not hold.
    PRECONDITION_FAILED,
    /// What the caller built its decision on has changed meanwhile; deciding again may succeed.
    CONFLICT,
    /// A name is empty, too long, or not Unicode text.
    INVALID_NAME,
    /// A range lies outside of the content.
    INVALID_RANGE,
    /// The body ended before, or went on after, its declared length.
    LENGTH_MISMATCH,
    /// The body is longer than the caller allows.
    TOO_LARGE,
    /// The body's digest is not the declared one.
    DIGEST_MISMATCH,
    /// No space or quota left. Nothing was stored; reading goes on.
    STORAGE_FULL,
    /// The data directory cannot be written. Nothing was stored; reading goes on.
    STORAGE_READ_ONLY,
    /// The disk or the database failed in another way. Nothing was stored.
    STORAGE_FAILED,
    /// Stored content is missing or shorter than recorded.
    CONTENT_DAMAGED,
    /// The engine is being closed.
    CLOSING
}
