package dev.blobfish.server.dialect.shakenfist.request;

import java.util.Map;
import java.util.Optional;

/// What path and query say besides the route.
///
/// @param path  the variables of the path by name, decoded
/// @param query as sent
record Captured(Map<String, String> path, Optional<String> query) {
    String get(String name) {
        var value = path.get(name);
        if (value == null) throw new IllegalStateException("the route has no {" + name + "}");
        return value;
    }
}
