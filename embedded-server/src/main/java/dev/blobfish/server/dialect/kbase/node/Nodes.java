package dev.blobfish.server.dialect.kbase.node;

import dev.blobfish.server.dialect.kbase.auth.Caller;
import dev.blobfish.server.dialect.kbase.problem.KBaseRefusal;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.ObjectDraft;
import dev.blobfish.server.engine.ObjectName;
import dev.blobfish.server.engine.ObjectSnapshot;
import dev.blobfish.server.engine.Precondition;
import dev.blobfish.server.engine.Staged;
import dev.blobfish.server.engine.StandardDigest;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The nodes of a store.
public final class Nodes {
    private static final String CONTAINER = "kbase:node";

    private final BlobEngine engine;

    /// The nodes that an engine keeps.
    public Nodes(BlobEngine engine) {
        this.engine = engine;
        engine.ensureContainer(CONTAINER, "");
    }

    /// Makes a node.
    ///
    /// @param body staged with its MD5
    public Node create(String name, String format, NodeUser owner, Staged body) {
        var draft = new ObjectDraft(body.hex(StandardDigest.MD5), NodeDocuments.of(name, format, Acl.privateTo(owner)));
        return Node.of(engine.put(name(NodeId.random()), draft, body, Precondition.NONE));
    }

    /// Makes a node of another one's content, which both share.
    public Node copy(ObjectSnapshot source, NodeUser owner) {
        var original = Node.of(source.info());
        var documents = NodeDocuments.of(original.name(), original.format(), Acl.privateTo(owner));
        var draft = new ObjectDraft(original.md5(), documents);
        return Node.of(engine.copy(source, name(NodeId.random()), draft, Precondition.NONE));
    }

    /// A node that somebody may read.
    ///
    /// @throws KBaseRefusal where there is none, or the caller may not
    public Node readable(Caller who, NodeId id) {
        return requireReadable(who, Node.of(engine.info(name(id))));
    }

    /// A node that somebody may read, with its content. Close it.
    ///
    /// @throws KBaseRefusal where there is none, or the caller may not
    public ObjectSnapshot open(Caller who, NodeId id) {
        var snapshot = engine.open(name(id));
        try {
            requireReadable(who, Node.of(snapshot.info()));
            return snapshot;
        } catch (RuntimeException refused) {
            snapshot.close();
            throw refused;
        }
    }

    private static Node requireReadable(Caller who, Node node) {
        if (!node.acl().isReadableBy(who)) throw KBaseRefusal.unauthorized();
        return node;
    }

    /// Changes the rights of a node.
    ///
    /// @param edit pure and quick; may refuse
    /// @return the node with what the edit made
    /// @throws KBaseRefusal where there is none, or what the edit throws
    public Node edit(NodeId id, UnaryOperator<Acl> edit) {
        return engine.transact(all -> {
            var info = all.object(name(id)).orElseThrow(KBaseRefusal::noSuchNode);
            var node = Node.of(info);
            var acl = edit.apply(node.acl());
            all.update(info.name(), NodeDocuments.with(info.documents(), acl), Set.of());
            return node.with(acl);
        });
    }

    /// Deletes a node.
    ///
    /// @throws KBaseRefusal where there is none, or the caller is neither its owner nor an administrator
    public void delete(Caller.User who, NodeId id) {
        engine.transact(all -> {
            var info = all.object(name(id)).orElseThrow(KBaseRefusal::noSuchNode);
            if (!Node.of(info).acl().isRuledBy(who)) throw KBaseRefusal.unauthorized();
            return all.delete(info.name());
        });
    }

    private static ObjectName name(NodeId id) {
        return new ObjectName(CONTAINER, id.text());
    }
}
