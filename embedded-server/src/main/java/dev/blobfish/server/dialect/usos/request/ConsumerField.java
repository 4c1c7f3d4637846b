package dev.blobfish.server.dialect.usos.request;

/// What can be asked about the consumer that asks.
public enum ConsumerField implements Field {
    NAME,
    URL,
    EMAIL,
    DATE_REGISTERED,
    ADMINISTRATIVE_METHODS,
    TOKEN_SCOPES,
    IS_VERIFIED
}
