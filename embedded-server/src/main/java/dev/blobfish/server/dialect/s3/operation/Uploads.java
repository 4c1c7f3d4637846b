package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.acl.AccessPolicy;
import dev.blobfish.server.dialect.s3.acl.Permission;
import dev.blobfish.server.dialect.s3.checksum.ChecksumAlgorithm;
import dev.blobfish.server.dialect.s3.checksum.ChecksumType;
import dev.blobfish.server.dialect.s3.request.ObjectRequest;
import dev.blobfish.server.dialect.s3.xml.XmlText;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.Documents;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.Problem;
import dev.blobfish.server.engine.UploadInfo;
import dev.blobfish.server.engine.UploadRef;
import dev.blobfish.server.engine.UploadState;

/// Uploads in parts: begun and aborted.
public final class Uploads {
    private final BlobEngine engine;
    private final Gate gate;
    private final ObjectWrites writes;

    /// Works on a store.
    public Uploads(BlobEngine engine, Gate gate, ObjectWrites writes) {
        this.engine = engine;
        this.gate = gate;
        this.writes = writes;
    }

    /// CreateMultipartUpload.
    public S3Reply create(S3Call call, ObjectRequest.CreateUpload request) {
        Gate.requireKnown(call);
        AccessPolicy policy = writes.newObjectPolicy(call, request.name().container());
        ChecksumAlgorithm algorithm = request.algorithm().orElse(ChecksumAlgorithm.CRC64NVME);
        ChecksumType type = request.type().orElse(algorithm.defaultType());
        var settings = new UploadSettings(algorithm, type, request.algorithm().isPresent());
        Documents documents = settings.addTo(ObjectDocuments.of(policy, request.properties(), request.tags()));
        UploadInfo upload = engine.uploads().create(request.name(), call.idOr(policy.owner()), documents);
        byte[] result = XmlText.document(
                "InitiateMultipartUploadResult",
                xml -> xml.text("Bucket", request.name().container())
                        .text("Key", request.name().key())
                        .text("UploadId", upload.ref().id()));
        return S3Reply.xml(result, settings.headers());
    }

    /// AbortMultipartUpload.
    public S3Reply abort(S3Call call, ObjectRequest.AbortUpload request) {
        writable(call, request.upload());
        engine.uploads().abort(request.upload());
        return S3Reply.empty(204);
    }

    /// An unfinished upload in a bucket that the caller may write to.
    UploadInfo writable(S3Call call, UploadRef ref) {
        gate.bucket(call, ref.name().container(), Permission.WRITE);
        return switch (engine.uploads().state(ref)) {
            case UploadState.Open(UploadInfo upload) -> upload;
            case UploadState.Finished _ -> throw new EngineException(Problem.NO_SUCH_UPLOAD, ref.id());
        };
    }
}
