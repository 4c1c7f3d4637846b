package dev.blobfish.server;

import dev.blobfish.sdk.BlobStores;
import dev.blobfish.sdk.Secret;
import dev.blobfish.sdk.library.Library;
import dev.blobfish.sdk.transfer.EngineSettings;
import dev.blobfish.sdk.transfer.TransferEngine;
import java.nio.file.Path;
import java.time.Duration;

/// A program that runs the queue of a library until a group is through: the one that [KilledTransferTest] kills. The
/// connection is the library's profile `local`; its secret comes through the environment.
public final class QueueProgram {
    static final String SECRET = "QUEUE_PROGRAM_SECRET";

    private QueueProgram() {}

    public static void main(String[] arguments) throws Exception {
        try (var library = Library.open(Path.of(arguments[0]))) {
            var profile = library.profiles().find("local").orElseThrow();
            var store = BlobStores.open(profile, new Secret(System.getenv(SECRET)));
            var standard = EngineSettings.standard();
            long limit = Long.parseLong(arguments[2]);
            var settings = new EngineSettings(4, limit, limit, standard.retry(), standard.clock(), standard.chance());
            try (store;
                    var engine = TransferEngine.open(library, _ -> store, settings)) {
                engine.start();
                if (!engine.awaitGroup(Long.parseLong(arguments[1]), Duration.ofMinutes(2))) {
                    throw new IllegalStateException("the group does not end");
                }
            }
        }
    }
}
