package dev.blobfish.sdk.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobId;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.ListRequest;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.PutTarget;
import dev.blobfish.sdk.library.Library;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A store in memory, a library on disk, a clock that stands, and engines turned by hand.
abstract class EngineFixture {
    static final ContainerName BUCKET = new ContainerName("bucket");

    @TempDir
    Path folder;

    final SettableClock clock = new SettableClock();
    TouchyDriver driver;
    BlobStore store;
    Library library;
    ManualEngine engine;

    @BeforeEach
    void open() throws Exception {
        begin(folder.resolve("library.db"));
    }

    void begin(Path file) throws Exception {
        driver = new TouchyDriver(clock);
        store = driver.store();
        store.createContainer(BUCKET);
        library = Library.open(file);
        engine = newEngine();
    }

    ManualEngine newEngine() throws Exception {
        return new ManualEngine(library, _ -> store, clock);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private static final Map<Integer, byte[]> MADE = new ConcurrentHashMap<>();

    /// The same for the same size.
    static byte[] bytes(int size) {
        return MADE.computeIfAbsent(size, _ -> {
            byte[] bytes = new byte[size];
            new Random(size).nextBytes(bytes);
            return bytes;
        });
    }

    Path file(String name, int size) throws Exception {
        Path file = folder.resolve("src").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes(size));
    }

    void blob(String name, byte[] content) throws Exception {
        store.put(PutTarget.of(BUCKET, new BlobName(name), Metadata.EMPTY), BlobBody.of(content));
    }

    byte[] content(String name) throws Exception {
        try (var content = store.read(address(name), Optional.empty(), Optional.empty())) {
            return content.stream().readAllBytes();
        }
    }

    static BlobAddress address(String name) {
        return new BlobAddress(BUCKET, new BlobId(name));
    }

    List<String> names() throws Exception {
        return store.list(ListRequest.everything(BUCKET, "")).entries().stream()
                .map(entry -> entry.path())
                .toList();
    }

    long upload(Path source, ConflictPolicy policy) throws Exception {
        return engine.face.submit(
                new TransferRequest.Upload("mem", List.of(source), BUCKET, "", Metadata.EMPTY, policy));
    }

    long download(String name, Path target, ConflictPolicy policy) throws Exception {
        return engine.face.submit(new TransferRequest.DownloadAs("mem", address(name), target, policy));
    }

    TransferSnapshot only() {
        var all = engine.face.transfers(TransferFilter.ALL, 0, 10);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    void assertState(TransferState state) {
        assertThat(only())
                .satisfies(seen -> assertThat(seen.state()).as("%s", seen).isEqualTo(state));
    }

    /// Uploads in parts that the store still keeps.
    long unfinished() {
        return driver.count("begin") - driver.count("complete") - driver.count("abort");
    }
}
