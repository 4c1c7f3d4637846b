package dev.blobfish.server.dialect.kbase.node;

import dev.blobfish.server.engine.ObjectInfo;
import java.time.Instant;

/// A node as it stands. Its content, name and format never change.
///
/// @param name   of the file; may be empty
/// @param format may be empty
/// @param size   bytes, 1 or more
/// @param md5    of the content, in hexadecimal digits
/// @param stored when it was made, in whole seconds
public record Node(NodeId id, String name, String format, long size, String md5, Instant stored, Acl acl) {
    /// Understands what the engine keeps.
    public static Node of(ObjectInfo info) {
        var documents = info.documents();
        return new Node(
                new NodeId(info.name().key()),
                NodeDocuments.name(documents),
                NodeDocuments.format(documents),
                info.size(),
                info.etag(),
                info.modified(),
                NodeDocuments.acl(documents));
    }

    /// The same with other rights.
    public Node with(Acl other) {
        return new Node(id, name, format, size, md5, stored, other);
    }
}
