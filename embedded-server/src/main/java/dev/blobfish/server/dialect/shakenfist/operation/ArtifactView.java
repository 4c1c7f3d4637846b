package dev.blobfish.server.dialect.shakenfist.operation;

import static dev.blobfish.server.dialect.shakenfist.store.Tables.BLOBS;

import dev.blobfish.server.dialect.shakenfist.store.Artifact;
import dev.blobfish.server.dialect.shakenfist.store.Metadata;
import dev.blobfish.server.dialect.shakenfist.store.Reading;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An artifact as it is shown.
final class ArtifactView {
    private static final int SCHEMA = 6;

    private ArtifactView() {}

    /// In a list, and as the answer to most operations.
    static ObjectNode of(Reading from, Artifact artifact) {
        return view(from, artifact, false);
    }

    /// By itself: its versions tell of the machines that use them, of which there are none.
    static ObjectNode alone(Reading from, Artifact artifact) {
        return view(from, artifact, true);
    }

    private static ObjectNode view(Reading from, Artifact artifact, boolean instances) {
        var view = JsonNodeFactory.instance.objectNode();
        var versions = artifact.versions();
        view.put("uuid", artifact.key()).put("state", artifact.state().word());
        view.set("metadata", Metadata.of(artifact.facts()));
        view.put("version", SCHEMA)
                .put("artifact_type", artifact.origin().type())
                .put("source_url", artifact.origin().url())
                .put("max_versions", artifact.maxVersions())
                .put("namespace", artifact.namespace())
                .put("shared", artifact.shared());
        artifact.newest().ifPresent(newest -> view.put("blob_uuid", newest));
        view.put("index", versions.isEmpty() ? 0 : versions.lastKey());
        var blobs = view.putObject("blobs");
        versions.forEach((number, uuid) -> BLOBS.get(from, uuid).ifPresent(blob -> {
            var one = blobs.putObject(Long.toString(number));
            one.put("uuid", uuid)
                    .put("size", blob.size())
                    .put("reference_count", blob.references())
                    .putNull("depends_on");
            if (instances) one.putArray("instances");
        }));
        return view;
    }
}
