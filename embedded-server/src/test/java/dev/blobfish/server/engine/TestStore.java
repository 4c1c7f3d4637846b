package dev.blobfish.server.engine;

import dev.blobfish.server.engine.disk.DiskContentStore;
import dev.blobfish.server.engine.disk.FileLayer;
import dev.blobfish.server.engine.disk.RealFiles;
import dev.blobfish.server.engine.disk.RelaxedFiles;
import dev.blobfish.server.engine.disk.StoredFiles;
import dev.blobfish.server.engine.inspect.StoreCheck;
import dev.blobfish.server.engine.sqlite.CommitHook;
import dev.blobfish.server.engine.sqlite.SqliteCatalog;
import dev.blobfish.server.engine.sqlite.SqliteInspection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// An engine on real files in a folder of a test, and shorthands for what most tests do.
public final class TestStore implements AutoCloseable {
    public static final int INLINE = 1024;
    public static final String BUCKET = "bucket";
    private static final Sweeper.Ages AGES =
            new Sweeper.Ages(java.time.Duration.ofDays(7), java.time.Duration.ofDays(1));

    public final Path folder;
    public final SqliteCatalog catalog;
    public final BlobEngine engine;
    public final Sweeper sweeper;
    public final Deduplicator deduplicator;
    public Instant now = Instant.parse("2026-01-02T03:04:05.678Z");

    private TestStore(Path folder, FileLayer files, CommitHook hook) {
        this.folder = folder;
        var contents = DiskContentStore.open(folder, files, INLINE);
        this.catalog = SqliteCatalog.open(database(folder), false, hook);
        this.engine = new BlobEngine(catalog, contents, () -> now, () -> {});
        this.sweeper = new Sweeper(engine, () -> now, AGES);
        this.deduplicator = new Deduplicator(engine, () -> now, Pace.FULL);
    }

    public static TestStore open(Path folder) {
        return open(folder, new RelaxedFiles(new RealFiles()), CommitHook.NONE);
    }

    public static TestStore open(Path folder, FileLayer files, CommitHook hook) {
        return new TestStore(folder, files, hook);
    }

    /// With a container to work in.
    public static TestStore withBucket(Path folder) {
        var store = open(folder);
        store.engine.createContainer(BUCKET, "alice", Documents.NONE);
        return store;
    }

    private static Path database(Path folder) {
        var file = folder.resolve("catalog.db");
        try {
            return Files.exists(file) ? file : Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ObjectName name(String key) {
        return new ObjectName(BUCKET, key);
    }

    /// Bytes that differ from one seed to the next.
    public static byte[] bytes(int length, long seed) {
        var bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    public Staged stage(byte[] body) {
        try {
            return engine.stage(
                    new ByteArrayInputStream(body),
                    StageRequest.of(StandardDigest.MD5).withLength(body.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ObjectInfo put(String key, byte[] body) {
        return put(key, body, Precondition.NONE);
    }

    public ObjectInfo put(String key, byte[] body, Precondition precondition) {
        try (var staged = stage(body)) {
            var draft = new ObjectDraft(staged.hex(StandardDigest.MD5), Documents.of(Map.of("acl", "of " + key)));
            return engine.put(name(key), draft, staged, precondition);
        }
    }

    public PartInfo part(UploadRef ref, int number, byte[] body) {
        try (var staged = stage(body)) {
            var draft = new PartDraft(number, staged.hex(StandardDigest.MD5), Documents.NONE);
            return engine.uploads().putPart(ref, draft, staged);
        }
    }

    public UploadRef upload(String key) {
        return engine.uploads().create(name(key), "alice", Documents.NONE).ref();
    }

    public ObjectInfo complete(UploadRef ref, PartInfo... parts) {
        var completion = new Completion(List.of(parts), new ObjectDraft("e-" + parts.length, Documents.NONE), "f");
        return engine.uploads().complete(ref, completion, Precondition.NONE);
    }

    public byte[] read(String key) {
        try (var snapshot = engine.open(name(key))) {
            return read(snapshot, snapshot.whole());
        }
    }

    public static byte[] read(ObjectSnapshot snapshot, Span span) {
        try (var stream = snapshot.stream(span)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Page<ListEntry<ObjectInfo>> list(String prefix, String delimiter, ListStart start, int limit) {
        return engine.list(new ListQuery(BUCKET, prefix, delimiter, start, limit));
    }

    /// Lets everything grow quiet, then has equal content stored once and frees what that leaves.
    public Deduplicator.Outcome share() throws InterruptedException {
        now = now.plusSeconds(120);
        var outcome = deduplicator.run();
        sweeper.reclaim();
        return outcome;
    }

    /// What contradicts what in the store.
    public List<String> findings() {
        var findings = new ArrayList<String>();
        try (var inspection = SqliteInspection.open(database(folder))) {
            new StoreCheck(inspection, new StoredFiles(folder, new RealFiles()), findings::add).run(true);
        }
        return findings;
    }

    /// Appends to an object.
    public ObjectInfo append(String key, byte[] body) {
        try (var staged = stage(body)) {
            return engine.transact(staged, (all, content) -> all.append(name(key), content));
        }
    }

    /// Makes an object that has no bytes yet.
    public ObjectInfo begin(String key) {
        return engine.transact(all -> all.put(name(key), new ObjectDraft("", Documents.NONE), Content.NONE));
    }

    /// Files of content and of staging.
    public static long files(Path folder) {
        try (Stream<Path> content = Files.walk(folder.resolve("content"));
                Stream<Path> staging = Files.walk(folder.resolve("staging"))) {
            return Stream.concat(content, staging).filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
