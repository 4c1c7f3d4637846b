package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.acl.AccessPolicy;
import dev.blobfish.server.dialect.s3.checksum.Checksum;
import dev.blobfish.server.dialect.s3.request.ObjectProperties;
import dev.blobfish.server.dialect.s3.request.Tags;
import dev.blobfish.server.engine.Documents;
import dev.blobfish.server.engine.ObjectInfo;
import java.util.List;
import java.util.Optional;

/// An object, its documents understood.
public record StoredObject(ObjectInfo info) {
    /// The canonical id of its owner.
    public String owner() {
        return ObjectDocuments.owner(info.documents());
    }

    /// Who may do what with it.
    public AccessPolicy policy() {
        return ObjectDocuments.policy(info.documents());
    }

    /// What it was written with.
    public ObjectProperties properties() {
        return ObjectDocuments.properties(info.documents());
    }

    /// Its tags, in the order given.
    public Tags tags() {
        return ObjectDocuments.tags(info.documents()).orElse(new Tags(List.of()));
    }

    /// Its additional checksum.
    public Optional<Checksum> checksum() {
        return ObjectDocuments.checksum(info.documents());
    }

    /// The ETag as it stands in headers and documents.
    public String quotedEtag() {
        return "\"" + info.etag() + "\"";
    }

    /// The documents as they stand.
    Documents documents() {
        return info.documents();
    }
}
