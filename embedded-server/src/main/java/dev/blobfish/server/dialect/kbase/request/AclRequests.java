package dev.blobfish.server.dialect.kbase.request;

import dev.blobfish.server.dialect.kbase.auth.Caller;
import dev.blobfish.server.dialect.kbase.node.NodeId;
import dev.blobfish.server.dialect.kbase.problem.KBaseRefusal;
import dev.blobfish.server.dialect.kbase.wire.Query;
import dev.blobfish.server.dialect.kbase.wire.Utf8;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Understands requests about access. Shock had more kinds of access than this server: to change those is answered with
/// the access as it is.
final class AclRequests {
    private static final Set<String> TYPES =
            Set.of("", "owner", "read", "write", "delete", "public_read", "public_write", "public_delete");

    private AclRequests() {}

    static KBaseRequest parse(Route route, String method, Caller caller, Query query) {
        if (!TYPES.contains(route.aclType())) throw KBaseRefusal.badRequest("Invalid acl type");
        var id = NodeId.ofPath(route.id());
        boolean full = query.trimmed("verbosity").equals("full");
        if (method.equals("GET")) return new KBaseRequest.GetAcl(caller, id, full);
        var who = caller.required();
        boolean add = method.equals("PUT");
        return switch (route.aclType()) {
            case "public_read" -> new KBaseRequest.SetPublic(who, id, full, add);
            case "read" ->
                add
                        ? new KBaseRequest.AddReaders(who, id, full, names(query))
                        : new KBaseRequest.RemoveReaders(who, id, full, names(query));
            case "owner" -> new KBaseRequest.ChangeOwner(who, id, full, owner(add, query));
            default -> new KBaseRequest.GetAcl(who, id, full);
        };
    }

    private static String owner(boolean add, Query query) {
        if (!add) throw KBaseRefusal.badRequest("Deleting ownership is not a supported request type.");
        var names = names(query);
        if (names.size() > 1) throw KBaseRefusal.badRequest("Too many users. Nodes may have only one owner.");
        return names.getFirst();
    }

    private static List<String> names(Query query) {
        var names = Arrays.stream(query.trimmed("users").split(","))
                .map(Utf8::trim)
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.isEmpty())
            throw KBaseRefusal.badRequest("Action requires list of comma separated usernames in 'users' parameter");
        return names;
    }
}
