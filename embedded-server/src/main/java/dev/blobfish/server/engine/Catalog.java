package dev.blobfish.server.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps names, documents and what they refer to. One of the two seams of the engine: nothing above it knows of SQL.
/// Reading sees what was durable at one moment and never waits for a change. Safe for many threads.
///
/// Every method may throw [EngineException] of the storage kinds and [Problem#CLOSING].
public interface Catalog extends AutoCloseable {
    /// Hands over a change. Changes take effect in the order they are handed over.
    <R> Pending<R> submit(Change<R> change);

    /// A container; empty where there is none.
    Optional<ContainerInfo> container(String name);

    /// A page of containers.
    Page<ContainerInfo> containers(ContainerQuery query);

    /// An object; empty where there is none. Refused with [Problem#NO_SUCH_CONTAINER].
    Optional<ObjectInfo> object(ObjectName name);

    /// An object and the pieces of its content. Refused with [Problem#NO_SUCH_CONTAINER].
    Optional<Located> locate(ObjectName name);

    /// The bytes of an inline content; empty where it is gone.
    Optional<byte[]> inline(ContentId id);

    /// What a content is made of: itself, or the pieces of a whole; empty where it is gone.
    Optional<List<Piece>> pieces(ContentId id);

    /// The parts that a whole was completed from, behind a part number.
    Page<PartInfo> layout(ContentId root, int afterNumber, int limit);

    /// A page of objects. Refused with [Problem#NO_SUCH_CONTAINER].
    Page<ListEntry<ObjectInfo>> list(ListQuery query);

    /// Objects by a mark. Refused with [Problem#NO_SUCH_CONTAINER].
    List<ObjectInfo> find(MarkQuery query);

    /// What became of an upload; empty where it is unknown.
    Optional<UploadState> upload(UploadRef ref);

    /// A page of the parts of an unfinished upload, behind a part number. Refused with [Problem#NO_SUCH_UPLOAD].
    Page<PartInfo> parts(UploadRef ref, int afterNumber, int limit);

    /// A page of unfinished uploads. Refused with [Problem#NO_SUCH_CONTAINER].
    Page<ListEntry<UploadInfo>> uploads(UploadQuery query);

    /// Some contents that nothing refers to any more.
    List<ContentId> garbage(int limit);

    /// Bytes of all content that is kept, garbage that was not freed yet included; content that many share counts
    /// once. Looks at every row.
    long storedBytes();

    /// Some contents whose stored bytes may be deleted once nobody reads them any more.
    List<ContentId> trash(int limit);

    /// Some contents that nobody has looked at yet, to find others with the same bytes: the first ones that were
    /// due
    /// by then.
    List<Unexamined> unexamined(Instant by, int limit);

    /// Those of the given ids that no row speaks of.
    List<ContentId> unknown(List<ContentId> ids);

    @Override
    void close();
}
