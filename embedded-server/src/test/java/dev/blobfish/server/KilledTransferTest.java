package dev.blobfish.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobId;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.BlobStores;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.Secret;
import dev.blobfish.sdk.StoreProfile;
import dev.blobfish.sdk.library.Library;
import dev.blobfish.sdk.transfer.ConflictPolicy;
import dev.blobfish.sdk.transfer.EngineSettings;
import dev.blobfish.sdk.transfer.TransferEngine;
import dev.blobfish.sdk.transfer.TransferFilter;
import dev.blobfish.sdk.transfer.TransferRequest;
import dev.blobfish.sdk.transfer.TransferSnapshot;
import dev.blobfish.sdk.transfer.TransferState;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program that moves bytes is killed as by `kill -9`, and another one finishes its work on the same library.
class KilledTransferTest {
    private static final ContainerName BUCKET = new ContainerName("bucket");
    private static final int MIB = 1 << 20;
    private static final int SIZE = 48 * MIB;
    private static final int PART = 8 * MIB;

    @TempDir
    Path folder;

    private RunningServer server;
    private CountingProxy proxy;
    private Account.S3 account;
    private Library library;
    private TransferEngine watcher;
    private BlobStore store;

    @BeforeEach
    void open() throws Exception {
        var usual = ServerSettings.in(folder.resolve("store"));
        server = BlobServer.start(new ServerSettings(
                usual.data(),
                usual.dialects(),
                new ServerSettings.Listening("127.0.0.1", 0, List.of()),
                usual.limits(),
                usual.storage(),
                usual.options()));
        account = server.accounts().list().getFirst().s3().orElseThrow();
        URI direct = Objects.requireNonNull(server.endpoints().get("s3"));
        proxy = CountingProxy.to(direct.getPort());
        var profile = new StoreProfile(
                "local",
                "Local",
                dev.blobfish.sdk.Dialect.S3,
                URI.create("http://127.0.0.1:" + proxy.port()),
                account.accessKey(),
                Optional.empty(),
                Map.of());
        store = BlobStores.open(profile, new Secret(account.secretKey()));
        store.createContainer(BUCKET);
        library = Library.open(folder.resolve("library.db"));
        library.profiles().save(profile);
        watcher = TransferEngine.open(library, _ -> store, EngineSettings.standard()); // only looks: it is not started
    }

    @AfterEach
    void close() throws Exception {
        watcher.close();
        library.close();
        store.close();
        proxy.close();
        server.close();
    }

    private Path file() throws Exception {
        byte[] bytes = new byte[SIZE];
        new Random(7).nextBytes(bytes);
        return Files.write(folder.resolve("file"), bytes);
    }

    /// @param limit bytes per second; 0 for none
    private Process program(long group, long limit) throws Exception {
        String classes = Stream.of(
                        System.getProperty("java.class.path", ""),
                        System.getProperty("jdk.module.path", ""),
                        Path.of(QueueProgram.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                                .toString(),
                        "target/test-classes",
                        "target/classes")
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
        var builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx64m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classes,
                QueueProgram.class.getName(),
                library.file().toString(),
                Long.toString(group),
                Long.toString(limit));
        builder.environment().put(QueueProgram.SECRET, account.secretKey());
        return builder.inheritIO().start();
    }

    private TransferSnapshot transfer() {
        return watcher.transfers(TransferFilter.ALL, 0, 1).getFirst();
    }

    /// Kills the program when some parts, and not all, are journalled.
    ///
    /// @return the bytes that were journalled when it was dead
    private long killInTheMiddle(long group) throws Exception {
        Process program = program(group, 16L * MIB);
        while (transfer().done() < 2 * PART) {
            assertThat(program.isAlive()).isTrue();
            Thread.onSpinWait();
            program.waitFor(20, TimeUnit.MILLISECONDS);
        }
        program.destroyForcibly().waitFor();
        assertThat(transfer().state()).isEqualTo(TransferState.RUNNING);
        return transfer().done();
    }

    private void finish(long group) throws Exception {
        Process program = program(group, 0);
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isZero();
        assertThat(transfer().state()).as("%s", transfer()).isEqualTo(TransferState.DONE);
        assertThat(transfer().verified()).hasValue("MD5 of 6 parts");
    }

    @Test
    void anUploadGoesOnAndSendsNoAcknowledgedPartAgain() throws Exception {
        Path file = file();
        long group = watcher.submit(new TransferRequest.UploadAs(
                "local", file, BUCKET, new BlobName("file"), Metadata.EMPTY, ConflictPolicy.ASK));
        long arrived = killInTheMiddle(group);
        long before = proxy.sent();
        finish(group);
        assertThat(proxy.sent() - before).isBetween(1L, SIZE - arrived + MIB);
        try (var content =
                store.read(new BlobAddress(BUCKET, new BlobId("file")), Optional.empty(), Optional.empty())) {
            assertThat(content.stream()).hasSameContentAs(Files.newInputStream(file));
        }
    }

    @Test
    void aDownloadGoesOnAndFetchesNoFinishedRangeAgain() throws Exception {
        Path file = file();
        long up = watcher.submit(new TransferRequest.UploadAs(
                "local", file, BUCKET, new BlobName("file"), Metadata.EMPTY, ConflictPolicy.ASK));
        finish(up);
        Path target = folder.resolve("got/file");
        long group = watcher.submit(new TransferRequest.DownloadAs(
                "local", new BlobAddress(BUCKET, new BlobId("file")), target, ConflictPolicy.ASK));
        long arrived = killInTheMiddle(group);
        assertThat(target).doesNotExist();
        long before = proxy.received();
        finish(group);
        assertThat(proxy.received() - before).isBetween(1L, SIZE - arrived + MIB);
        assertThat(target).hasSameBinaryContentAs(file);
    }
}
