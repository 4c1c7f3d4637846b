package dev.blobfish.server.dialect.shakenfist.store;

import dev.blobfish.server.engine.BlobEngine;
import java.util.List;

/// All tables of the dialect.
public final class Tables {
    /// Blobs.
    public static final Table<Blob> BLOBS = new Table<>("sf:blob", Blob::read);

    /// Uploads under way.
    public static final Table<Upload> UPLOADS = new Table<>("sf:upload", Upload::read);

    /// Artifacts.
    public static final Table<Artifact> ARTIFACTS = new Table<>("sf:artifact", Artifact::read);

    /// Namespaces that were made or changed over the wire.
    public static final Table<Namespace> NAMESPACES = new Table<>("sf:namespace", Namespace::read);

    /// What happened to artifacts.
    public static final Table<EventLog> EVENTS = new Table<>("sf:event", EventLog::read);

    private Tables() {}

    /// Makes the containers of the tables where they are not there yet.
    public static void ensure(BlobEngine engine) {
        for (var table : List.of(BLOBS, UPLOADS, ARTIFACTS, NAMESPACES, EVENTS))
            engine.ensureContainer(table.container(), Namespace.SYSTEM);
    }
}
