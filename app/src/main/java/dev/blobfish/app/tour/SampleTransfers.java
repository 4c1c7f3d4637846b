package dev.blobfish.app.tour;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.StoreProfile;
import dev.blobfish.sdk.transfer.ConflictPolicy;
import dev.blobfish.sdk.transfer.TransferEngine;
import dev.blobfish.sdk.transfer.TransferFilter;
import dev.blobfish.sdk.transfer.TransferRequest;
import dev.blobfish.sdk.transfer.TransferSnapshot;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Puts transfers of all kinds into a queue: done, failed, paused, running.
final class SampleTransfers {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TransferEngine engine;
    private final Path files;

    /// @param files an empty folder for the files that are sent
    SampleTransfers(TransferEngine engine, Path files) {
        this.engine = engine;
        this.files = files;
    }

    void fill() throws BlobException, IOException {
        ContainerName bucket = new ContainerName("backups-2026");
        long done = upload(bucket, file("letter.odt", 24_000), file("budget.ods", 61_000));
        engine.awaitGroup(done, PATIENCE);
        long failed = upload(new ContainerName("bucket-that-is-gone"), file("lost.txt", 900));
        engine.awaitGroup(failed, PATIENCE);
        upload(bucket, file("interview-recording.wav", 480_000_000));
        long paused = upload(bucket, file("disk-image.iso", 96_000_000));
        engine.pauseGroup(paused);
        upload(bucket, file("field-notes.zip", 90_000_000));
    }

    /// Ends what still runs, and takes everything off the list.
    void end() throws BlobException {
        for (TransferSnapshot transfer : engine.transfers(TransferFilter.ALL, 0, 100)) {
            engine.cancel(transfer.id());
        }
        engine.clearFinished();
    }

    private long upload(ContainerName bucket, Path... sources) throws BlobException {
        return engine.submit(new TransferRequest.Upload(
                StoreProfile.LOCAL, List.of(sources), bucket, "", Metadata.EMPTY, ConflictPolicy.OVERWRITE));
    }

    // Holes take no room on the disk.
    private Path file(String name, long size) throws IOException {
        Files.createDirectories(files);
        Path file = files.resolve(name);
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength(size);
        }
        return file;
    }
}
