package dev.blobfish.server;

import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.Deduplicator;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.ObjectName;
import dev.blobfish.server.engine.Pace;
import dev.blobfish.server.engine.Sweeper;
import dev.blobfish.server.engine.disk.RealFiles;
import dev.blobfish.server.engine.disk.StoredFiles;
import dev.blobfish.server.engine.inspect.Inspection;
import dev.blobfish.server.engine.inspect.StoreCheck;
import dev.blobfish.server.engine.inspect.Verifier;
import dev.blobfish.server.engine.sqlite.SqliteInspection;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Looks after the folder of a local store without serving it. Where no process holds the folder, this one takes it
/// until it is closed; where one does, this only looks, beside it. For one thread.
public final class StoreMaintenance implements AutoCloseable {
    private final Path data;
    private final Optional<StoreInUseException> holder;
    private final Optional<BlobEngine> engine;
    private final Inspection inspection;
    private final Deque<AutoCloseable> parts;

    /// How much there is in a store.
    ///
    /// @param objectBytes  of all objects, each counted with its full size
    /// @param storedBytes  kept for them and for unfinished uploads
    /// @param savedBytes   not kept because equal ones are kept once
    /// @param uploads      unfinished uploads in parts
    /// @param unexamined   contents that were not looked at yet to find equal ones
    /// @param catalogBytes of the database
    public record Figures(
            long containers,
            long objects,
            long objectBytes,
            long storedBytes,
            long savedBytes,
            long uploads,
            long uploadBytes,
            long unexamined,
            long catalogBytes) {}

    /// A content that is not what it was.
    ///
    /// @param content its number; the name of its file is the same number in hexadecimal digits
    /// @param what    what is wrong with it, in words
    /// @param objects some of the objects that have these bytes, as `CONTAINER/NAME`
    public record Damage(long content, long bytes, String what, List<String> objects) {}

    /// What reading everything back came to.
    ///
    /// @param recorded contents whose digest was computed for the first time
    public record Verified(long contents, long bytes, long recorded, long damaged) {}

    /// What was freed.
    ///
    /// @param uploads unfinished uploads that were too old
    /// @param files   left behind by crashes
    /// @param shared  contents that let go of their bytes, because equal ones are kept
    public record Collected(long uploads, long contents, long files, long shared, long sharedBytes) {}

    private StoreMaintenance(
            Path data,
            Optional<StoreInUseException> holder,
            Optional<BlobEngine> engine,
            Inspection inspection,
            Deque<AutoCloseable> parts) {
        this.data = data;
        this.holder = holder;
        this.engine = engine;
        this.inspection = inspection;
        this.parts = parts;
    }

    /// Opens the store in a folder.
    ///
    /// @throws IOException where there is none, or it cannot be opened; the message says why
    public static StoreMaintenance open(Path data) throws IOException {
        if (!Files.exists(StoreEngine.database(data)))
            throw new FileNotFoundException("There is no store in " + data + ".");
        Deque<AutoCloseable> parts = new ArrayDeque<>();
        try {
            return open(data, parts);
        } catch (EngineException e) {
            RunningServer.closeAll(parts);
            throw new IOException("The store in " + data + " cannot be opened: " + e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            RunningServer.closeAll(parts);
            throw e;
        }
    }

    private static StoreMaintenance open(Path data, Deque<AutoCloseable> parts) throws IOException {
        Optional<StoreInUseException> holder = Optional.empty();
        Optional<BlobEngine> engine = Optional.empty();
        try {
            parts.push(DataFolder.take(data));
            var storage = ServerSettings.in(data).storage();
            engine = Optional.of(StoreEngine.open(data, storage, InstantSource.system(), () -> {}));
            engine.ifPresent(parts::push);
        } catch (StoreInUseException e) {
            holder = Optional.of(e);
        }
        var inspection = SqliteInspection.open(StoreEngine.database(data));
        parts.push(inspection);
        return new StoreMaintenance(data, holder, engine, inspection, parts);
    }

    /// The process that holds the store; empty where this one does.
    public Optional<StoreInUseException> holder() {
        return holder;
    }

    /// Counts everything.
    ///
    /// @throws IOException where the store cannot be read; the message says why
    public Figures figures() throws IOException {
        var found = said(inspection::figures);
        return new Figures(
                found.containers(),
                found.objects(),
                found.objectBytes(),
                found.fileBytes() + found.inlineBytes(),
                found.savedBytes(),
                found.uploads(),
                found.uploadBytes(),
                found.unexamined(),
                found.catalogBytes());
    }

    /// Looks whether everything fits together, without reading the content. Files that belong to nothing are looked
    /// for
    /// only where no other process holds the store.
    ///
    /// @param found told what is wrong, in words
    /// @return how many things are wrong
    /// @throws IOException where the store cannot be read; the message says why
    public long check(Consumer<String> found) throws IOException {
        return said(() -> new StoreCheck(inspection, stored(), found).run(engine.isPresent()));
    }

    /// Reads everything back and compares it with its digests. Digests that are missing are recorded where no other
    /// process holds the store.
    ///
    /// @param found told of each damaged content
    /// @throws IOException where the store cannot be read, or this thread is interrupted; the message says why
    public Verified verify(Consumer<Damage> found) throws IOException {
        var verifier = new Verifier(
                inspection,
                stored(),
                digests -> engine.ifPresent(held -> held.record(digests)),
                damage -> found.accept(told(damage)));
        var outcome = said(verifier::run);
        return new Verified(
                outcome.contents(), outcome.bytes(), engine.isPresent() ? outcome.recorded() : 0, outcome.damaged());
    }

    private static Damage told(dev.blobfish.server.engine.inspect.Damage damage) {
        var objects = damage.objects().stream().map(ObjectName::toString).toList();
        return new Damage(damage.content().value(), damage.size(), damage.what(), objects);
    }

    /// Frees what nobody can reach any more, and has equal content stored once.
    ///
    /// @throws StoreInUseException where another process holds the store: it does so by itself
    /// @throws IOException         where the store cannot be changed; the message says why
    public Collected collect() throws IOException, InterruptedException {
        if (holder.isPresent()) throw holder.get();
        try {
            return collect(engine.orElseThrow());
        } catch (EngineException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private Collected collect(BlobEngine held) throws InterruptedException {
        var storage = ServerSettings.in(data).storage();
        var ages = new Sweeper.Ages(storage.unfinishedUploads(), storage.finishedUploads());
        var sweeper = new Sweeper(held, InstantSource.system(), ages);
        long files = sweeper.sweepOrphans();
        var swept = sweeper.sweep();
        var shared = new Deduplicator(held, InstantSource.system(), Pace.FULL).run();
        sweeper.reclaim();
        return new Collected(swept.uploads(), swept.contents(), files, shared.shared(), shared.bytes());
    }

    private static <T> T said(Supplier<T> work) throws IOException {
        try {
            return work.get();
        } catch (EngineException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private StoredFiles stored() {
        return new StoredFiles(data, new RealFiles());
    }

    /// Lets the store go.
    @Override
    public void close() {
        RunningServer.closeAll(parts);
    }
}
