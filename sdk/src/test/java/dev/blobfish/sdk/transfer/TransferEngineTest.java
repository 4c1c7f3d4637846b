package dev.blobfish.sdk.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobId;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.BlobStores;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.ListRequest;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.library.Library;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The engine as a program sees it, with its own threads.
class TransferEngineTest {
    private static final ContainerName BUCKET = new ContainerName("bucket");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final BlobStore store = BlobStores.inMemory();
    private Library library;
    private TransferEngine engine;

    @BeforeEach
    void open() throws Exception {
        store.createContainer(BUCKET);
        library = Library.open(folder.resolve("home/library.db"));
        engine = TransferEngine.open(library, _ -> store, EngineSettings.standard());
        engine.start();
    }

    @AfterEach
    void close() {
        engine.close();
        library.close();
    }

    private Path file(String name, int size) throws Exception {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        Path file = folder.resolve("src").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private long upload(Path source, ConflictPolicy policy) throws Exception {
        return engine.submit(new TransferRequest.Upload("memory", List.of(source), BUCKET, "", Metadata.EMPTY, policy));
    }

    @Test
    void uploadsASmallAndALargeFileAndProvesBoth() throws Exception {
        file("tree/small.txt", 10);
        file("tree/large.bin", 20 << 20);
        Files.createDirectories(folder.resolve("src/tree/empty"));
        long group = upload(folder.resolve("src/tree"), ConflictPolicy.ASK);
        assertThat(engine.awaitGroup(group, PATIENCE)).isTrue();
        assertThat(engine.transfers(TransferFilter.ALL, 0, 100))
                .allSatisfy(transfer -> assertThat(transfer.state()).isEqualTo(TransferState.DONE))
                .extracting(transfer -> transfer.verified().orElse(""))
                .containsExactlyInAnyOrder("MD5", "MD5", "MD5 of 3 parts");
        assertThat(store.list(ListRequest.everything(BUCKET, "")).entries())
                .extracting(entry -> entry.path())
                .containsExactly("tree/empty/", "tree/large.bin", "tree/small.txt");
        assertThat(engine.group(group).orElseThrow())
                .satisfies(seen -> assertThat(seen.doneBytes()).isEqualTo(seen.bytes()))
                .satisfies(seen -> assertThat(seen.finishedFiles()).isEqualTo(3));
    }

    @Test
    void downloadsWhatItUploaded() throws Exception {
        Path small = file("tree/small.txt", 10);
        Path large = file("tree/large.bin", 20 << 20);
        Files.createDirectories(folder.resolve("src/tree/empty"));
        assertThat(engine.awaitGroup(upload(folder.resolve("src/tree"), ConflictPolicy.ASK), PATIENCE))
                .isTrue();
        long group = engine.submit(new TransferRequest.Download(
                "memory", BUCKET, List.of(), List.of("tree/"), folder.resolve("back"), ConflictPolicy.ASK));
        assertThat(engine.awaitGroup(group, PATIENCE)).isTrue();
        assertThat(engine.transfers(TransferFilter.FAILED, 0, 10)).isEmpty();
        assertThat(folder.resolve("back/tree/small.txt")).hasSameBinaryContentAs(small);
        assertThat(folder.resolve("back/tree/large.bin")).hasSameBinaryContentAs(large);
        assertThat(folder.resolve("back/tree/empty")).isEmptyDirectory();
        try (var left = Files.list(folder.resolve("back/tree"))) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("small.txt", "large.bin", "empty");
        }
    }

    @Test
    void movesABlobAndDeletesItsSourceAfterwards() throws Exception {
        assertThat(engine.awaitGroup(upload(file("a.txt", 100), ConflictPolicy.ASK), PATIENCE))
                .isTrue();
        var source = new BlobAddress(BUCKET, new BlobId("a.txt"));
        long group = engine.submit(new TransferRequest.CopyAs(
                "memory", source, "memory", BUCKET, new dev.blobfish.sdk.BlobName("b.txt"), true, ConflictPolicy.ASK));
        assertThat(engine.awaitGroup(group, PATIENCE)).isTrue();
        assertThat(store.list(ListRequest.everything(BUCKET, "")).entries())
                .extracting(entry -> entry.path())
                .containsExactly("b.txt");
    }

    @Test
    void tenThousandSmallFilesArriveOnceEach() throws Exception {
        Path many = folder.resolve("src/many");
        for (int d = 0; d < 10; d++) {
            Path sub = Files.createDirectories(many.resolve("d" + d));
            for (int i = 0; i < 1000; i++) {
                Files.write(sub.resolve("f" + i), new byte[] {(byte) i});
            }
        }
        long group = upload(many, ConflictPolicy.OVERWRITE);
        assertThat(engine.awaitGroup(group, PATIENCE)).isTrue();
        assertThat(engine.group(group)).map(GroupSnapshot::finishedFiles).isEqualTo(Optional.of(10_000L));
    }
}
