package dev.blobfish.sdk.driver.decorate;

/// The methods of a driver that may fail.
public enum Operation {
    CONTAINERS,
    CREATE_CONTAINER,
    DELETE_CONTAINER,
    LIST,
    STAT,
    READ,
    PLAN,
    PUT,
    BEGIN,
    PUT_PART,
    PARTS,
    UNFINISHED,
    COMPLETE,
    ABORT,
    COPY,
    REPLACE_METADATA,
    DELETE,
    DELETE_ALL,
    ACCESS,
    SET_ACCESS,
    CONTAINER_ACCESS,
    SET_CONTAINER_ACCESS,
    PUBLIC_URL,
    TEMPORARY_LINK
}
