package dev.blobfish.server.dialect.s3;

import dev.blobfish.server.dialect.s3.operation.Attributes;
import dev.blobfish.server.dialect.s3.operation.BucketList;
import dev.blobfish.server.dialect.s3.operation.BucketOperations;
import dev.blobfish.server.dialect.s3.operation.BucketSettings;
import dev.blobfish.server.dialect.s3.operation.Completions;
import dev.blobfish.server.dialect.s3.operation.Copies;
import dev.blobfish.server.dialect.s3.operation.FormUploads;
import dev.blobfish.server.dialect.s3.operation.Gate;
import dev.blobfish.server.dialect.s3.operation.Listings;
import dev.blobfish.server.dialect.s3.operation.MultiDelete;
import dev.blobfish.server.dialect.s3.operation.ObjectReads;
import dev.blobfish.server.dialect.s3.operation.ObjectSettings;
import dev.blobfish.server.dialect.s3.operation.ObjectWrites;
import dev.blobfish.server.dialect.s3.operation.ServiceOptions;
import dev.blobfish.server.dialect.s3.operation.UploadListings;
import dev.blobfish.server.dialect.s3.operation.UploadParts;
import dev.blobfish.server.dialect.s3.operation.Uploads;
import dev.blobfish.server.engine.BlobEngine;

/// The operations of a store, wired once.
record S3Operations(
        BucketList bucketList,
        BucketOperations buckets,
        BucketSettings bucketSettings,
        Listings listings,
        MultiDelete multiDelete,
        ObjectReads reads,
        Attributes attributes,
        ObjectWrites writes,
        FormUploads forms,
        Copies copies,
        ObjectSettings objectSettings,
        Uploads uploads,
        UploadParts parts,
        UploadListings uploadListings,
        Completions completions) {
    static S3Operations on(BlobEngine engine, ServiceOptions options) {
        var gate = new Gate(engine);
        var writes = new ObjectWrites(engine, gate, options);
        var uploads = new Uploads(engine, gate, writes);
        return new S3Operations(
                new BucketList(engine, options),
                new BucketOperations(engine, gate, options),
                new BucketSettings(engine, gate, options),
                new Listings(engine, gate, options),
                new MultiDelete(engine, gate),
                new ObjectReads(gate, options),
                new Attributes(gate),
                writes,
                new FormUploads(gate, writes, options),
                new Copies(engine, gate, writes, options.clock()),
                new ObjectSettings(engine, gate, options),
                uploads,
                new UploadParts(engine, gate, uploads, options.clock()),
                new UploadListings(engine, gate, uploads, options),
                new Completions(engine, gate));
    }
}
