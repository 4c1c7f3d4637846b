package dev.blobfish.server.dialect.kbase.operation;

import dev.blobfish.server.dialect.kbase.auth.Caller;
import dev.blobfish.server.dialect.kbase.node.NodeId;
import dev.blobfish.server.dialect.kbase.node.Nodes;
import dev.blobfish.server.dialect.kbase.node.Users;
import dev.blobfish.server.dialect.kbase.request.KBaseRequest;

/// New nodes from old ones.
public final class Copies {
    private final Nodes nodes;
    private final Users users;

    /// Copies inside a store.
    public Copies(Nodes nodes, Users users) {
        this.nodes = nodes;
        this.users = users;
    }

    /// Answers with a private node of the caller's own.
    public KBaseReply copy(KBaseRequest.CopyNode request) {
        return copy(request.who(), request.id());
    }

    KBaseReply copy(Caller.User who, NodeId id) {
        try (var source = nodes.open(who, id)) {
            return KBaseReply.data(Views.of(nodes.copy(source, users.of(who.name()))));
        }
    }
}
