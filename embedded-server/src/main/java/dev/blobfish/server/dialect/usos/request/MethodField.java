package dev.blobfish.server.dialect.usos.request;

/// What can be asked about a method.
public enum MethodField implements Field {
    NAME,
    SHORT_NAME,
    DESCRIPTION,
    BRIEF_DESCRIPTION,
    REF_URL,
    AUTH_OPTIONS,
    ARGUMENTS,
    RETURNS,
    ERRORS,
    RESULT_FIELDS,
    BETA,
    DEPRECATED,
    ADMIN_ACCESS,
    IS_INTERNAL
}
