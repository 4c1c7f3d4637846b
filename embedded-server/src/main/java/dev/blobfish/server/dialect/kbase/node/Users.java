package dev.blobfish.server.dialect.kbase.node;

import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.Content;
import dev.blobfish.server.engine.Documents;
import dev.blobfish.server.engine.ObjectDraft;
import dev.blobfish.server.engine.ObjectName;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The ids of users: random, given when a node first has to do with somebody, and kept for ever. Safe for many threads.
public final class Users {
    private static final String CONTAINER = "kbase:user";
    private static final String ID = "uuid";

    private final BlobEngine engine;

    /// As many as there are accounts.
    private final Map<String, NodeUser> known = new ConcurrentHashMap<>();

    /// The users that an engine keeps.
    public Users(BlobEngine engine) {
        this.engine = engine;
        engine.ensureContainer(CONTAINER, "");
    }

    /// The user of an account's name.
    public NodeUser of(String name) {
        var user = known.get(name);
        if (user != null) return user;
        var kept = new NodeUser(name, kept(name));
        known.put(name, kept);
        return kept;
    }

    private String kept(String name) {
        var record = new ObjectName(CONTAINER, name);
        var fresh = new ObjectDraft("", Documents.of(ID, UUID.randomUUID().toString()));
        var info = engine.transact(all -> all.object(record).orElseGet(() -> all.put(record, fresh, Content.NONE)));
        return info.documents().get(ID).orElseThrow(() -> new IllegalStateException("no id for " + record));
    }
}
