package dev.blobfish.server.engine.sqlite;

import dev.blobfish.server.engine.Catalog;
import dev.blobfish.server.engine.Change;
import dev.blobfish.server.engine.ContainerInfo;
import dev.blobfish.server.engine.ContainerQuery;
import dev.blobfish.server.engine.ContentId;
import dev.blobfish.server.engine.ListEntry;
import dev.blobfish.server.engine.ListQuery;
import dev.blobfish.server.engine.Located;
import dev.blobfish.server.engine.MarkQuery;
import dev.blobfish.server.engine.ObjectInfo;
import dev.blobfish.server.engine.ObjectName;
import dev.blobfish.server.engine.Page;
import dev.blobfish.server.engine.PartInfo;
import dev.blobfish.server.engine.Pending;
import dev.blobfish.server.engine.Piece;
import dev.blobfish.server.engine.Unexamined;
import dev.blobfish.server.engine.UploadInfo;
import dev.blobfish.server.engine.UploadQuery;
import dev.blobfish.server.engine.UploadRef;
import dev.blobfish.server.engine.UploadState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/// The catalog in one SQLite file with a write-ahead log. A change is durable when it is answered: the log is flushed
/// with every transaction
/// (`synchronous=FULL`), so it survives a loss of power too.
public final class SqliteCatalog implements Catalog {
    private static final int READERS = 4;

    /// The log is folded into the file behind about 16 MB, and cut back to that.
    private static final List<String> WRITING = List.of(
            "page_size = 8192",
            "journal_mode = WAL",
            "synchronous = FULL",
            "busy_timeout = 5000",
            "wal_autocheckpoint = 2000",
            "journal_size_limit = 16777216",
            "cache_size = -16000");

    static final List<String> READING = List.of("query_only = ON", "busy_timeout = 5000", "cache_size = -4000");

    private final Changes changes;
    private final Writer writer;
    private final Readers readers;
    private final KnownContainers containers = new KnownContainers();
    private final LongAdder rowsListed = new LongAdder();

    private SqliteCatalog(Changes changes, Writer writer, Readers readers) {
        this.changes = changes;
        this.writer = writer;
        this.readers = readers;
    }

    /// Opens the file, and makes its tables where it is empty.
    ///
    /// @param file    must exist, so that whoever makes it says who may read it
    /// @param durable false to let a loss of power take the latest changes
    /// @throws dev.blobfish.server.engine.EngineException of the storage kinds: no SQLite file, damaged, or written
    /// by a newer version
    public static SqliteCatalog open(Path file, boolean durable, CommitHook hook) {
        var db = Db.open(file, WRITING);
        if (!durable) db.execute("PRAGMA synchronous = NORMAL");
        try {
            var changes = new Changes(db, new Numbers(Schema.prepare(db)));
            var readers = new Readers(READERS, () -> Db.open(file, READING));
            return new SqliteCatalog(changes, new Writer(db, hook), readers);
        } catch (RuntimeException e) {
            db.close();
            throw e;
        }
    }

    @Override
    public <R> Pending<R> submit(Change<R> change) {
        Pending<R> pending = writer.submit(_ -> changes.apply(change));
        if (!(change instanceof Change.OfContainer one)) return pending;
        return () -> {
            try {
                return pending.await();
            } finally {
                containers.changed(one.name());
            }
        };
    }

    @Override
    public Optional<ContainerInfo> container(String name) {
        return containers.find(name, () -> readers.read(db -> ContainerRows.find(db, name)));
    }

    @Override
    public Page<ContainerInfo> containers(ContainerQuery query) {
        return readers.read(db -> ContainerRows.page(db, query));
    }

    @Override
    public Optional<ObjectInfo> object(ObjectName name) {
        return readers.snapshot(db -> ObjectRows.find(db, name));
    }

    @Override
    public Optional<Located> locate(ObjectName name) {
        return readers.snapshot(db -> ObjectRows.locate(db, name));
    }

    @Override
    public Optional<byte[]> inline(ContentId id) {
        return readers.read(db -> ObjectRows.inline(db, id));
    }

    @Override
    public Optional<List<Piece>> pieces(ContentId id) {
        return readers.snapshot(db -> ContentRows.size(db, id).map(size -> ContentRows.pieces(db, id, size)));
    }

    @Override
    public Page<PartInfo> layout(ContentId root, int afterNumber, int limit) {
        return readers.read(db -> PartRows.layout(db, root, afterNumber, limit));
    }

    @Override
    public Page<ListEntry<ObjectInfo>> list(ListQuery query) {
        return readers.snapshot(db -> ObjectRows.page(db, query, rowsListed::add));
    }

    @Override
    public List<ObjectInfo> find(MarkQuery query) {
        return readers.snapshot(db -> MarkRows.find(db, query));
    }

    @Override
    public Optional<UploadState> upload(UploadRef ref) {
        return readers.snapshot(db ->
                UploadRows.find(db, ref).<UploadState>map(UploadState.Open::new).or(() -> FinishedRows.find(db, ref)));
    }

    @Override
    public Page<PartInfo> parts(UploadRef ref, int afterNumber, int limit) {
        return readers.snapshot(db -> PartRows.page(db, ref, afterNumber, limit));
    }

    @Override
    public Page<ListEntry<UploadInfo>> uploads(UploadQuery query) {
        return readers.snapshot(db -> UploadRows.page(db, query));
    }

    @Override
    public List<ContentId> garbage(int limit) {
        return readers.read(db -> ContentRows.garbage(db, limit));
    }

    @Override
    public long storedBytes() {
        return readers.read(ContentRows::storedBytes);
    }

    @Override
    public List<ContentId> trash(int limit) {
        return readers.read(db -> ContentRows.trash(db, limit));
    }

    @Override
    public List<Unexamined> unexamined(Instant by, int limit) {
        return readers.read(db -> SharingRows.due(db, by, limit));
    }

    @Override
    public List<ContentId> unknown(List<ContentId> ids) {
        return readers.snapshot(db -> ContentRows.unknown(db, ids));
    }

    /// How many rows all listings together have looked at: their cost, whatever the machine.
    public long rowsListed() {
        return rowsListed.sum();
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }
}
