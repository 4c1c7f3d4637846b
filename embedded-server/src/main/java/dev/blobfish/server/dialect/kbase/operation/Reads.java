package dev.blobfish.server.dialect.kbase.operation;

import dev.blobfish.server.dialect.kbase.auth.Caller;
import dev.blobfish.server.dialect.kbase.node.NodeId;
import dev.blobfish.server.dialect.kbase.node.Nodes;
import dev.blobfish.server.dialect.kbase.problem.KBaseRefusal;
import dev.blobfish.server.dialect.kbase.request.KBaseRequest;
import dev.blobfish.server.dialect.kbase.wire.Json;
import java.lang.System.Logger.Level;
import java.util.Optional;

/// What is known of nodes, their contents, and their ends.
public final class Reads {
    private static final System.Logger LOG = System.getLogger(Reads.class.getName());

    private final Nodes nodes;

    /// Reads a store.
    public Reads(Nodes nodes) {
        this.nodes = nodes;
    }

    /// What is known of a node.
    public KBaseReply get(KBaseRequest.GetNode request) {
        return KBaseReply.data(Views.of(nodes.readable(request.who(), request.id())));
    }

    /// Deletes a node.
    public KBaseReply delete(KBaseRequest.DeleteNode request) {
        nodes.delete(request.who(), request.id());
        return KBaseReply.data(new Json.Null());
    }

    /// The content of a node, or some of it; deletes the node where that was asked for.
    public KBaseReply download(KBaseRequest.Download request) {
        var deletion = deletion(request);
        var range = SeekRange.parse(request.seek(), request.length());
        var snapshot = nodes.open(request.who(), request.id());
        try {
            var span = range.within(snapshot.info().size());
            var headers = DownloadHeaders.of(snapshot.info(), request.named());
            return new KBaseReply.Bytes(headers, snapshot, span, deletion);
        } catch (RuntimeException refused) {
            snapshot.close();
            throw refused;
        }
    }

    private Optional<Runnable> deletion(KBaseRequest.Download request) {
        if (!request.delete()) return Optional.empty();
        var owner = requireOwner(request);
        return Optional.of(() -> deleteQuietly(owner, request.id()));
    }

    private Caller.User requireOwner(KBaseRequest.Download request) {
        var node = nodes.readable(request.who(), request.id());
        if (request.who() instanceof Caller.User user && node.acl().isRuledBy(user)) return user;
        throw new KBaseRefusal(403, "Only node owners can delete nodes");
    }

    /// The content is on its way by now, and another answer is not possible.
    private void deleteQuietly(Caller.User who, NodeId id) {
        try {
            nodes.delete(who, id);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "node " + id.text() + " was not deleted after its download", e);
        }
    }
}
