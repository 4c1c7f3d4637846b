package dev.blobfish.server.dialect.usos;

import dev.blobfish.server.ServerSettings;
import dev.blobfish.server.dialect.usos.auth.Consumers;
import dev.blobfish.server.dialect.usos.operation.BlobChanges;
import dev.blobfish.server.dialect.usos.operation.BlobFacts;
import dev.blobfish.server.dialect.usos.operation.BlobWrites;
import dev.blobfish.server.dialect.usos.operation.Installation;
import dev.blobfish.server.dialect.usos.operation.LocalTime;
import dev.blobfish.server.dialect.usos.operation.MethodReference;
import dev.blobfish.server.dialect.usos.operation.Statistics;
import dev.blobfish.server.dialect.usos.store.BlobTable;
import dev.blobfish.server.dialect.usos.store.Contents;
import dev.blobfish.server.dialect.usos.store.Staging;
import dev.blobfish.server.engine.BlobEngine;

/// The operations of a store, wired once.
///
/// @param table   for what is to be done now and then
/// @param staging likewise
record UsosOperations(
        BlobFacts facts,
        BlobChanges changes,
        BlobWrites writes,
        Statistics statistics,
        Installation installation,
        MethodReference reference,
        BlobTable table,
        Staging staging) {
    static UsosOperations on(BlobEngine engine, Consumers consumers, ServerSettings.UsosOptions options) {
        var table = new BlobTable(engine, options.stagingLife());
        var staging = new Staging(engine, options.stagingLife());
        var time = new LocalTime(options.zone());
        return new UsosOperations(
                new BlobFacts(table, time),
                new BlobChanges(table),
                new BlobWrites(engine, new Contents(engine), staging),
                new Statistics(table, consumers),
                new Installation(time),
                new MethodReference(),
                table,
                staging);
    }
}
