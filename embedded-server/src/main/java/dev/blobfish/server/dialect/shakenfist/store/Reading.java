package dev.blobfish.server.dialect.shakenfist.store;

import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.ListEntry;
import dev.blobfish.server.engine.ListQuery;
import dev.blobfish.server.engine.MarkQuery;
import dev.blobfish.server.engine.ObjectInfo;
import dev.blobfish.server.engine.ObjectName;
import dev.blobfish.server.engine.Page;
import dev.blobfish.server.engine.Problem;
import dev.blobfish.server.engine.Transaction;
import java.util.List;
import java.util.Optional;

/// Where records are read from: the store as it is, or a transaction that sees its own writes.
public interface Reading {
    /// An object; empty where there is none.
    Optional<ObjectInfo> object(ObjectName name);

    /// Objects by a mark.
    List<ObjectInfo> find(MarkQuery query);

    /// A page of objects.
    Page<ListEntry<ObjectInfo>> list(ListQuery query);

    /// Reads what was durable at the moment of each call.
    static Reading of(BlobEngine engine) {
        return new Reading() {
            @Override
            public Optional<ObjectInfo> object(ObjectName name) {
                try {
                    return Optional.of(engine.info(name));
                } catch (EngineException e) {
                    if (e.problem() == Problem.NO_SUCH_OBJECT) return Optional.empty();
                    throw e;
                }
            }

            @Override
            public List<ObjectInfo> find(MarkQuery query) {
                return engine.find(query);
            }

            @Override
            public Page<ListEntry<ObjectInfo>> list(ListQuery query) {
                return engine.list(query);
            }
        };
    }

    /// Reads inside a transaction, and is of no use behind its end.
    static Reading of(Transaction transaction) {
        return new Reading() {
            @Override
            public Optional<ObjectInfo> object(ObjectName name) {
                return transaction.object(name);
            }

            @Override
            public List<ObjectInfo> find(MarkQuery query) {
                return transaction.find(query);
            }

            @Override
            public Page<ListEntry<ObjectInfo>> list(ListQuery query) {
                return transaction.list(query);
            }
        };
    }
}
