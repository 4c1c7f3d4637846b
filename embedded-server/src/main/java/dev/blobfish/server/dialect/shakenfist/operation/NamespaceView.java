package dev.blobfish.server.dialect.shakenfist.operation;

import dev.blobfish.server.dialect.shakenfist.auth.NamespaceDirectory;
import dev.blobfish.server.dialect.shakenfist.store.Metadata;
import dev.blobfish.server.dialect.shakenfist.store.Namespace;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A namespace as it is shown.
record NamespaceView(NamespaceDirectory directory) {
    private static final int SCHEMA = 5;

    ObjectNode of(Namespace namespace) {
        var view = JsonNodeFactory.instance.objectNode();
        view.put("state", namespace.state().word());
        view.set("metadata", Metadata.of(namespace.facts()));
        view.put("version", SCHEMA).put("name", namespace.key());
        var keys = view.putArray("keys");
        keys(namespace).forEach(keys::add);
        var full = view.putObject("trust").putArray("full").add(Namespace.SYSTEM);
        namespace.trusted().forEach(full::add);
        return view;
    }

    /// The names of all keys, sorted.
    SortedSet<String> keys(Namespace namespace) {
        var names = new TreeSet<>(namespace.keys().keySet());
        directory.accountKeys(namespace.key()).forEach(key -> names.add(key.name()));
        return names;
    }
}
