package dev.blobfish.server.dialect.usos.request;

/// What can be asked about an installation.
public enum InstallationField implements Field {
    BASE_URL,
    VERSION,
    MACHINE_VERSION,
    USOS_SCHEMA_VERSION,
    INSTITUTION_NAME,
    CONTACT_EMAILS
}
