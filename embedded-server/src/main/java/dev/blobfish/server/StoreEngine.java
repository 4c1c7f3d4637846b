package dev.blobfish.server;

import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.LimitedContentStore;
import dev.blobfish.server.engine.Room;
import dev.blobfish.server.engine.disk.DiskContentStore;
import dev.blobfish.server.engine.disk.FileLayer;
import dev.blobfish.server.engine.disk.RealFiles;
import dev.blobfish.server.engine.disk.RelaxedFiles;
import dev.blobfish.server.engine.sqlite.CommitHook;
import dev.blobfish.server.engine.sqlite.SqliteCatalog;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// Puts an engine together on a folder that this process holds.
final class StoreEngine {
    private StoreEngine() {}

    static BlobEngine open(Path data, ServerSettings.Storage storage, InstantSource clock, Runnable garbageMade)
            throws IOException {
        boolean durable = storage.durability() == ServerSettings.Durability.POWER_LOSS;
        FileLayer files = durable ? new RealFiles() : new RelaxedFiles(new RealFiles());
        var contents = DiskContentStore.open(data, files, storage.inlineBytes());
        var catalog = SqliteCatalog.open(made(data), durable, CommitHook.NONE);
        var room = new Room(storage.quotaBytes(), catalog::storedBytes, storage.reserveBytes(), free(data));
        return new BlobEngine(catalog, new LimitedContentStore(contents, room), clock, garbageMade);
    }

    /// A disk that cannot say how full it is will say so when it is.
    private static LongSupplier free(Path data) throws IOException {
        var disk = Files.getFileStore(data);
        return () -> {
            try {
                long bytes = disk.getUsableSpace();
                return bytes < 0 ? Long.MAX_VALUE : bytes;
            } catch (IOException e) {
                return Long.MAX_VALUE;
            }
        };
    }

    /// Where the catalog is.
    static Path database(Path data) {
        return data.resolve("catalog.db");
    }

    /// SQLite gives its log the permissions of the file it finds.
    private static Path made(Path data) throws IOException {
        var file = database(data);
        try {
            Files.createFile(file, RealFiles.FILE);
        } catch (FileAlreadyExistsException e) {
            return file;
        }
        new RealFiles().forceFolder(data);
        return file;
    }
}
