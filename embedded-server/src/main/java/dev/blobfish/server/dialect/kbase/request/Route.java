package dev.blobfish.server.dialect.kbase.request;

import java.util.List;
import java.util.Optional;

/// What a path names, each with or without one slash at its end.
///
/// @param id      as written; empty where the path has none
/// @param aclType as written; empty where the path has none
public record Route(Kind kind, String id, String aclType) {
    /// The kinds of paths there are.
    public enum Kind {
        /// `/`
        ROOT("GET"),
        /// `/node`
        NODES("POST", "PUT"),
        /// `/node/{id}`
        NODE("GET", "DELETE"),
        /// `/node/{id}/copy`
        COPY("POST"),
        /// `/node/{id}/acl`
        ACL("GET"),
        /// `/node/{id}/acl/{type}`
        ACL_TYPE("GET", "PUT", "DELETE");

        private final List<String> methods;

        Kind(String... methods) {
            this.methods = List.of(methods);
        }
    }

    /// The route of a clean path; empty where it leads nowhere.
    public static Optional<Route> of(RequestPath path) {
        var segments = List.of(path.text().substring(1).split("/"));
        var id = segments.size() > 1 ? segments.get(1) : "";
        var type = segments.size() > 3 ? segments.get(3) : "";
        if (path.text().equals("/")) return Optional.of(new Route(Kind.ROOT, "", ""));
        if (!segments.getFirst().equals("node")) return Optional.empty();
        return kind(segments).map(kind -> new Route(kind, id, type));
    }

    private static Optional<Kind> kind(List<String> segments) {
        if (segments.size() == 1) return Optional.of(Kind.NODES);
        if (segments.size() == 2) return Optional.of(Kind.NODE);
        boolean acl = segments.get(2).equals("acl");
        if (segments.size() == 4) return acl ? Optional.of(Kind.ACL_TYPE) : Optional.empty();
        if (segments.size() > 4) return Optional.empty();
        if (segments.get(2).equals("copy")) return Optional.of(Kind.COPY);
        return acl ? Optional.of(Kind.ACL) : Optional.empty();
    }

    /// Whether there is anything to be done here with a method.
    public boolean takes(String method) {
        return kind.methods.contains(method);
    }
}
