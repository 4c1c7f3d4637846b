package dev.blobfish.server.model;

import dev.blobfish.server.BlobServer;
import dev.blobfish.server.ServerSettings;
import java.nio.file.Path;

/// A process that runs a store until it is killed, and says on its output where it answers.
public final class ServedStore {
    private ServedStore() {}

    public static void main(String[] args) throws Exception {
        var usual = ServerSettings.in(Path.of(args[0])).withPort(0);
        var usos = usual.usos();
        var plain = new ServerSettings.UsosOptions(
                usos.zone(), usos.timestampWindow(), usos.stagingLife(), true, usos.cors(), usos.maxBlobBytes());
        var options = new ServerSettings.Options(usual.s3(), usual.kbase(), usual.shakenFist(), plain);
        try (var server = BlobServer.start(usual.withOptions(options))) {
            System.out.println(server.readyLine());
            Thread.currentThread().join();
        }
    }
}
