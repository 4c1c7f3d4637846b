package dev.blobfish.server.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads and writes that happen together: all of them durably, or none. Given to a function that runs on the writer's
/// thread while other writers wait, so the function must be quick, must not block, and must not keep the transaction.
/// Every method refuses an unknown container with [Problem#NO_SUCH_CONTAINER].
public interface Transaction {
    /// An object as it stands, this transaction's own writes included.
    Optional<ObjectInfo> object(ObjectName name);

    /// Objects by a mark.
    List<ObjectInfo> find(MarkQuery query);

    /// A page of objects.
    Page<ListEntry<ObjectInfo>> list(ListQuery query);

    /// Creates or replaces an object.
    ObjectInfo put(ObjectName name, ObjectDraft draft, Content content);

    /// Replaces the documents and marks of an object, and leaves its bytes and its time of modification.
    ///
    /// @throws EngineException [Problem#NO_SUCH_OBJECT]
    ObjectInfo update(ObjectName name, Documents documents, Set<Mark> marks);

    /// Adds bytes at the end of an object, at a cost that does not depend on how many it has.
    ///
    /// @throws EngineException [Problem#NO_SUCH_OBJECT]
    ObjectInfo append(ObjectName name, Content content);

    /// Cuts an object off behind a number of bytes.
    ///
    /// @param size 0 to the object's size
    /// @throws EngineException [Problem#NO_SUCH_OBJECT], [Problem#INVALID_RANGE]
    ObjectInfo truncate(ObjectName name, long size);

    /// Deletes an object and answers what it was; empty where there was none.
    Optional<ObjectInfo> delete(ObjectName name);
}
