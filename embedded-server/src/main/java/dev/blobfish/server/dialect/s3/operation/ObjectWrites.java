package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.acl.AccessPolicy;
import dev.blobfish.server.dialect.s3.acl.Permission;
import dev.blobfish.server.dialect.s3.checksum.Checksum;
import dev.blobfish.server.dialect.s3.checksum.ChecksumAlgorithm;
import dev.blobfish.server.dialect.s3.form.FormPermit;
import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.request.ObjectRequest;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.Documents;
import dev.blobfish.server.engine.ObjectDraft;
import dev.blobfish.server.engine.ObjectInfo;
import dev.blobfish.server.engine.Staged;
import dev.blobfish.server.engine.StandardDigest;
import java.io.IOException;
import java.util.Set;

/// PutObject and DeleteObject.
public final class ObjectWrites {
    /// The most bytes of one request.
    static final long MAX_SINGLE = 5L << 30;

    private final BlobEngine engine;
    private final Gate gate;
    private final ServiceOptions options;

    /// Writes to a store.
    public ObjectWrites(BlobEngine engine, Gate gate, ServiceOptions options) {
        this.engine = engine;
        this.gate = gate;
        this.options = options;
    }

    /// PutObject.
    public S3Reply put(S3Call call, ObjectRequest.PutObject request) throws IOException {
        var stored = new StoredObject(write(call, request, FormPermit.Lengths.ANY));
        return S3Reply.empty(200, ObjectHeaders.ofWrite(stored));
    }

    /// Stores an object of a length that is allowed.
    ObjectInfo write(S3Call call, ObjectRequest.PutObject request, FormPermit.Lengths lengths) throws IOException {
        AccessPolicy policy = newObjectPolicy(call, request.name().container());
        ChecksumAlgorithm algorithm = call.body().checksumAlgorithm().orElse(ChecksumAlgorithm.CRC64NVME);
        try (Staged body = call.body().stage(engine, Set.of(algorithm), Math.min(lengths.most(), MAX_SINGLE))) {
            requireLeast(body.size(), lengths.least());
            Checksum checksum = Checksum.of(algorithm, body.digest(algorithm.digest()));
            Documents documents = ObjectDocuments.withChecksum(
                    ObjectDocuments.of(policy, request.properties(), request.tags()), checksum);
            var draft = new ObjectDraft(body.hex(StandardDigest.MD5), documents);
            return engine.put(request.name(), draft, body, WriteConditions.of(request.conditions()));
        }
    }

    private static void requireLeast(long size, long least) {
        if (size < least) {
            throw new S3Refusal(
                            S3Code.ENTITY_TOO_SMALL, "Your proposed upload is smaller than the minimum allowed size")
                    .with("ProposedSize", Long.toString(size))
                    .with("MinSizeAllowed", Long.toString(least));
        }
    }

    /// The policy of an object that the caller is about to write: what the headers ask for, else private. What
    /// nobody in
    /// particular writes belongs to the bucket's owner, for somebody has to be able to take it away.
    AccessPolicy newObjectPolicy(S3Call call, String bucketName) {
        StoredBucket bucket = gate.bucket(call, bucketName, Permission.WRITE);
        String owner = call.idOr(bucket.owner());
        return options.aclHeaders()
                .policy(call.headers(), owner, bucket.owner())
                .orElseGet(() -> AccessPolicy.privateTo(owner));
    }

    /// DeleteObject: succeeds as well where there is none.
    public S3Reply delete(S3Call call, ObjectRequest.DeleteObject request) {
        gate.bucket(call, request.name().container(), Permission.WRITE);
        engine.delete(request.name(), WriteConditions.ofDelete(request.ifMatch()));
        return S3Reply.empty(204);
    }
}
