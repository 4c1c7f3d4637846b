package dev.blobfish.server.dialect.usos.request;

/// What can be asked about a blob. Its id is no field.
public enum BlobField implements Field {
    SIZE,
    USER_ID,
    READ_ACCESS,
    DATE_CREATED,
    DATE_LAST_READ,
    TIMES_READ,
    EXPIRES_AFTER,
    EXPIRES_BEFORE
}
