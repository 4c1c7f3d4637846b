package dev.blobfish.server.dialect.s3.acl;

/// What a grant allows. The names are those of the wire.
public enum Permission {
    FULL_CONTROL,
    READ,
    WRITE,
    READ_ACP,
    WRITE_ACP;

    /// Whether holding this permission is holding the other one.
    public boolean covers(Permission other) {
        return this == FULL_CONTROL || this == other;
    }
}
