package dev.blobfish.server.engine.sqlite;

import dev.blobfish.server.engine.Change;
import dev.blobfish.server.engine.Content;
import dev.blobfish.server.engine.Documents;
import dev.blobfish.server.engine.ListEntry;
import dev.blobfish.server.engine.ListQuery;
import dev.blobfish.server.engine.Mark;
import dev.blobfish.server.engine.MarkQuery;
import dev.blobfish.server.engine.ObjectDraft;
import dev.blobfish.server.engine.ObjectInfo;
import dev.blobfish.server.engine.ObjectName;
import dev.blobfish.server.engine.Page;
import dev.blobfish.server.engine.Precondition;
import dev.blobfish.server.engine.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The writer's own view of the tables, for one change.
record SqlTransaction(Db db, ObjectRows objects, GrowingRows growing, Instant now) implements Transaction {
    @Override
    public Optional<ObjectInfo> object(ObjectName name) {
        return ObjectRows.find(db, name);
    }

    @Override
    public List<ObjectInfo> find(MarkQuery query) {
        return MarkRows.find(db, query);
    }

    @Override
    public Page<ListEntry<ObjectInfo>> list(ListQuery query) {
        return ObjectRows.page(db, query, _ -> {});
    }

    @Override
    public ObjectInfo put(ObjectName name, ObjectDraft draft, Content content) {
        return objects.put(new Change.PutObject(name, draft, content, now, Precondition.NONE));
    }

    @Override
    public ObjectInfo update(ObjectName name, Documents documents, Set<Mark> marks) {
        var info = objects.update(name, _ -> documents);
        objects.mark(name, marks);
        return info;
    }

    @Override
    public ObjectInfo append(ObjectName name, Content content) {
        return growing.append(name, content, now);
    }

    @Override
    public ObjectInfo truncate(ObjectName name, long size) {
        return growing.truncate(name, size, now);
    }

    @Override
    public Optional<ObjectInfo> delete(ObjectName name) {
        return objects.delete(name, Precondition.NONE);
    }
}
