package dev.blobfish.server.engine;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The local store without a wire: containers, objects and uploads in parts, whichever dialect speaks to it.
///
/// What a method of this class answers is durable: it survives the end of the process at any instruction, and a loss
/// of power. A write is visible
/// whole or not at all. Every method may throw [EngineException] with a storage problem besides those it names. Safe
/// for many threads; all calls block.
public final class BlobEngine implements AutoCloseable {
    private final Catalog catalog;
    private final ContentStore contents;
    private final Publisher publisher;
    private final Snapshots snapshots;
    private final UploadLedger uploads;
    private final AtomicInteger staging = new AtomicInteger();

    /// Takes ownership of both halves.
    ///
    /// @param clock       for times of modification
    /// @param garbageMade told after a write that may have left content nobody refers to
    public BlobEngine(Catalog catalog, ContentStore contents, InstantSource clock, Runnable garbageMade) {
        this.catalog = catalog;
        this.contents = contents;
        this.publisher = new Publisher(catalog, contents, clock, garbageMade);
        this.snapshots = new Snapshots(catalog, contents, garbageMade);
        this.uploads = new UploadLedger(catalog, publisher);
    }

    /// Uploads in parts.
    public UploadLedger uploads() {
        return uploads;
    }

    /// Creates a container.
    ///
    /// @throws EngineException [Problem#CONTAINER_EXISTS]
    public ContainerInfo createContainer(String name, String owner, Documents documents) {
        return publisher.apply(new Change.CreateContainer(new ContainerInfo(name, owner, publisher.now(), documents)));
    }

    /// Creates a container of a dialect's own, where it is not there yet. Its name holds a `:`, so that no client
    /// can
    /// name it.
    public void ensureContainer(String name, String owner) {
        if (catalog.container(name).isPresent()) return;
        try {
            createContainer(name, owner, Documents.NONE);
        } catch (EngineException e) {
            if (e.problem() != Problem.CONTAINER_EXISTS) throw e;
        }
    }

    /// A container.
    ///
    /// @throws EngineException [Problem#NO_SUCH_CONTAINER]
    public ContainerInfo container(String name) {
        return catalog.container(name).orElseThrow(() -> new EngineException(Problem.NO_SUCH_CONTAINER, name));
    }

    /// A page of containers.
    public Page<ContainerInfo> containers(ContainerQuery query) {
        return catalog.containers(query);
    }

    /// Replaces a container's documents by what the function makes of them. The function is pure and quick; it may
    /// refuse.
    ///
    /// @throws EngineException [Problem#NO_SUCH_CONTAINER]
    public ContainerInfo updateContainer(String name, Function<ContainerInfo, Documents> update) {
        return publisher.apply(new Change.UpdateContainer(name, update));
    }

    /// Deletes a container without objects; unfinished uploads in it are aborted.
    ///
    /// @throws EngineException [Problem#NO_SUCH_CONTAINER], [Problem#CONTAINER_NOT_EMPTY]
    public void deleteContainer(String name) {
        publisher.replace(new Change.DeleteContainer(name));
    }

    /// Receives a body. Nothing is visible until it is given to [#put] or [UploadLedger#putPart]; close it in any
    /// case.
    ///
    /// @throws IOException     what reading the body threw, unchanged
    /// @throws EngineException [Problem#LENGTH_MISMATCH], [Problem#TOO_LARGE]
    public Staged stage(InputStream body, StageRequest request) throws IOException {
        staging.incrementAndGet();
        try {
            return contents.stage(body, request);
        } finally {
            staging.decrementAndGet();
        }
    }

    /// Creates or replaces an object.
    ///
    /// @throws EngineException [Problem#NO_SUCH_CONTAINER], or what the precondition throws; the old object stays
    /// as it was then
    public ObjectInfo put(ObjectName name, ObjectDraft draft, Staged body, Precondition precondition) {
        return publisher.publish(
                body, content -> new Change.PutObject(name, draft, content, publisher.now(), precondition));
    }

    /// Reads and writes together. What the function throws, this method throws, and nothing has happened then.
    public <R> R transact(Function<Transaction, R> work) {
        return publisher.replace(new Change.Transact<>(work, Content.NONE, publisher.now()));
    }

    /// The same with a body, which the function may put or append once.
    public <R> R transact(Staged body, BiFunction<Transaction, Content, R> work) {
        return publisher.publish(
                body, content -> new Change.Transact<>(all -> work.apply(all, content), content, publisher.now()));
    }

    /// Objects by a mark.
    ///
    /// @throws EngineException [Problem#NO_SUCH_CONTAINER]
    public List<ObjectInfo> find(MarkQuery query) {
        return catalog.find(query);
    }

    /// Creates or replaces an object with the bytes of another; they are shared, not copied. The part layout goes
    /// with them.
    ///
    /// @throws EngineException [Problem#NO_SUCH_CONTAINER], or what the precondition throws
    public ObjectInfo copy(ObjectSnapshot source, ObjectName target, ObjectDraft draft, Precondition precondition) {
        return publisher.replace(new Change.PutObject(target, draft, source.same(), publisher.now(), precondition));
    }

    /// An object without its bytes.
    ///
    /// @throws EngineException [Problem#NO_SUCH_CONTAINER], [Problem#NO_SUCH_OBJECT]
    public ObjectInfo info(ObjectName name) {
        return catalog.object(name).orElseThrow(() -> absent(name));
    }

    /// An object with its bytes, which stay readable until closed.
    ///
    /// @throws EngineException [Problem#NO_SUCH_CONTAINER], [Problem#NO_SUCH_OBJECT]
    public ObjectSnapshot open(ObjectName name) {
        return snapshots.object(name).orElseThrow(() -> absent(name));
    }

    /// Replaces an object's documents by what the function makes of them, and leaves its time of modification. The
    /// function is pure and quick; it may
    /// refuse.
    ///
    /// @throws EngineException [Problem#NO_SUCH_CONTAINER], [Problem#NO_SUCH_OBJECT]
    public ObjectInfo update(ObjectName name, Function<ObjectInfo, Documents> update) {
        return publisher.apply(new Change.UpdateObject(name, update));
    }

    /// Deletes an object.
    ///
    /// @return what it was; empty where there was none
    /// @throws EngineException [Problem#NO_SUCH_CONTAINER], or what the precondition throws
    public Optional<ObjectInfo> delete(ObjectName name, Precondition precondition) {
        return publisher.replace(new Change.DeleteObject(name, precondition));
    }

    /// Deletes many objects in few transactions. Answers in the order of the names; each is what [#delete] would
    /// answer or throw.
    public List<Pending<Optional<ObjectInfo>>> deleteAll(List<ObjectName> names) {
        var deletions = names.stream()
                .map(name -> catalog.submit(new Change.DeleteObject(name, Precondition.NONE)))
                .toList();
        publisher.garbageMade().run();
        return deletions;
    }

    /// A page of a container's objects.
    ///
    /// @throws EngineException [Problem#NO_SUCH_CONTAINER]
    public Page<ListEntry<ObjectInfo>> list(ListQuery query) {
        return catalog.list(query);
    }

    /// Stops both halves; what was not answered yet is refused with [Problem#CLOSING].
    @Override
    public void close() {
        try {
            catalog.close();
        } finally {
            contents.close();
        }
    }

    /// Whether bodies come in or objects are open just now, so that work in the background had better step aside.
    public boolean busy() {
        return staging.get() > 0 || snapshots.anyOpen();
    }

    /// Keeps what somebody found who has read contents back.
    public void record(List<ContentDigest> digests) {
        publisher.apply(new Change.KeepDigests(digests));
    }

    Catalog catalog() {
        return catalog;
    }

    ContentStore contents() {
        return contents;
    }

    Publisher publisher() {
        return publisher;
    }

    Snapshots snapshots() {
        return snapshots;
    }

    private static EngineException absent(ObjectName name) {
        return new EngineException(Problem.NO_SUCH_OBJECT, name.toString());
    }
}
