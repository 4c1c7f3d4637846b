package dev.blobfish.server.engine.sqlite;

import dev.blobfish.server.engine.ContainerInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The containers that were asked for lately: nearly every request asks for one, and few requests change one. One lock,
/// never held while the database is read.
final class KnownContainers {
    private static final int MOST = 1000;

    private final Map<String, ContainerInfo> known = new LinkedHashMap<>(16, 0.75f, true);
    private long changes;

    /// The container; what the database says of one that is absent is not kept.
    Optional<ContainerInfo> find(String name, Supplier<Optional<ContainerInfo>> database) {
        long before;
        synchronized (this) {
            var kept = known.get(name);
            if (kept != null) return Optional.of(kept);
            before = changes;
        }
        var found = database.get();
        found.ifPresent(container -> keep(container, before));
        return found;
    }

    /// What was read before a change may be what the change has replaced.
    private synchronized void keep(ContainerInfo container, long before) {
        if (changes != before) return;
        known.put(container.name(), container);
        if (known.size() > MOST) known.remove(known.keySet().iterator().next());
    }

    /// A change of the container is durable, or may be; it was not answered yet.
    synchronized void changed(String name) {
        changes++;
        known.remove(name);
    }
}
