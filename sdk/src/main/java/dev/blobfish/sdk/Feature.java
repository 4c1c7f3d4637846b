package dev.blobfish.sdk;

/// What a store may be able to do. A button that needs one of these asks [Capabilities] first.
public enum Feature {
    LIST_CONTAINERS,
    CREATE_CONTAINER,
    DELETE_CONTAINER,
    LIST,
    FOLDERS,
    CREATE,
    /// Writing under a name that is taken.
    OVERWRITE,
    DELETE,
    COPY,
    RENAME,
    /// Changing metadata of a blob that exists.
    EDIT_METADATA,
    READ_ACCESS,
    EDIT_ACCESS,
    TEMPORARY_LINK,
    PUBLIC_URL,
    RANGE_READ
}
