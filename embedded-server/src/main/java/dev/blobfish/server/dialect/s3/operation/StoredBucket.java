package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.acl.AccessPolicy;
import dev.blobfish.server.engine.ContainerInfo;

/// A bucket, its documents understood.
public record StoredBucket(ContainerInfo info) {
    static final String ACL = "acl";
    static final String LOCATION = "location";
    static final String TAGS = "tags";

    /// Its name.
    public String name() {
        return info.name();
    }

    /// The canonical id of its owner.
    public String owner() {
        return info.owner();
    }

    /// Who may do what with it.
    public AccessPolicy policy() {
        return info.documents()
                .get(ACL)
                .map(document -> AccessPolicy.fromDocument(owner(), document))
                .orElseGet(() -> AccessPolicy.privateTo(owner()));
    }

    /// The region it was created for; empty for the default.
    public String location() {
        return info.documents().get(LOCATION).orElse("");
    }

    /// The region it is in.
    String region(String fallback) {
        return location().isEmpty() ? fallback : location();
    }
}
