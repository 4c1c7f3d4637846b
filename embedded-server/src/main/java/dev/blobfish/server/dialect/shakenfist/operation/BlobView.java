package dev.blobfish.server.dialect.shakenfist.operation;

import dev.blobfish.server.dialect.shakenfist.store.Blob;
import dev.blobfish.server.dialect.shakenfist.store.Metadata;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A blob as it is shown.
final class BlobView {
    private static final int SCHEMA = 6;

    private BlobView() {}

    /// In a list.
    static ObjectNode of(Blob blob, String node) {
        var view = JsonNodeFactory.instance.objectNode();
        view.put("uuid", blob.key()).put("state", blob.state().word());
        view.set("metadata", Metadata.of(blob.facts()));
        view.put("version", SCHEMA)
                .put("size", blob.size())
                .put("modified", blob.facts().real("modified"))
                .put("fetched_at", blob.facts().real("fetched_at"))
                .putNull("depends_on");
        view.putObject("transcodes");
        view.putArray("locations").add(node);
        view.put("reference_count", blob.references())
                .put("sha512", blob.sha512())
                .putNull("last_used");
        view.setAll(blob.inspection());
        return view;
    }

    /// By itself: with the machines that use it, of which there are none.
    static ObjectNode alone(Blob blob, String node) {
        var view = of(blob, node);
        view.putArray("instances");
        return view;
    }
}
