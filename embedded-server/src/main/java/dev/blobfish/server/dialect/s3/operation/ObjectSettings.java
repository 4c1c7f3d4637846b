package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.acl.AccessPolicy;
import dev.blobfish.server.dialect.s3.acl.Permission;
import dev.blobfish.server.dialect.s3.request.ObjectRequest;
import dev.blobfish.server.dialect.s3.request.Tags;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.ObjectName;
import java.io.IOException;
import java.util.List;

/// The policy and the tags of an object. Neither changes when it was modified.
public final class ObjectSettings {
    private final BlobEngine engine;
    private final Gate gate;
    private final ServiceOptions options;

    /// Works on a store.
    public ObjectSettings(BlobEngine engine, Gate gate, ServiceOptions options) {
        this.engine = engine;
        this.gate = gate;
        this.options = options;
    }

    /// GetObjectAcl.
    public S3Reply getAcl(S3Call call, ObjectRequest.GetObjectAcl request) {
        StoredObject object = gate.object(call, request.name(), Permission.READ_ACP);
        return S3Reply.xml(options.aclXml().write(object.policy()));
    }

    /// PutObjectAcl.
    public S3Reply putAcl(S3Call call, ObjectRequest.PutObjectAcl request) throws IOException {
        StoredObject object = gate.object(call, request.name(), Permission.WRITE_ACP);
        String bucketOwner = engine.container(request.name().container()).owner();
        byte[] document = RequestDocuments.bytes(call);
        AccessPolicy policy = options.aclHeaders()
                .policy(call.headers(), object.owner(), bucketOwner)
                .orElseGet(() -> options.aclXml().read(document, object.owner()));
        engine.update(request.name(), info -> ObjectDocuments.withPolicy(info.documents(), policy));
        return S3Reply.empty(200);
    }

    /// GetObjectTagging.
    public S3Reply getTags(S3Call call, ObjectRequest.GetObjectTags request) {
        return S3Reply.xml(
                gate.object(call, request.name(), Permission.READ).tags().toXml());
    }

    /// PutObjectTagging.
    public S3Reply putTags(S3Call call, ObjectRequest.PutObjectTags request) throws IOException {
        requireWriter(call, request.name());
        Tags tags = Tags.parseXml(RequestDocuments.bytes(call), Tags.MAX_OF_OBJECT);
        engine.update(request.name(), info -> ObjectDocuments.withTags(info.documents(), tags));
        return S3Reply.empty(200);
    }

    /// DeleteObjectTagging.
    public S3Reply deleteTags(S3Call call, ObjectRequest.DeleteObjectTags request) {
        requireWriter(call, request.name());
        engine.update(request.name(), info -> ObjectDocuments.withTags(info.documents(), new Tags(List.of())));
        return S3Reply.empty(204);
    }

    /// Tags are the object owner's, and of those who may write to the bucket.
    private void requireWriter(S3Call call, ObjectName name) {
        StoredBucket bucket = gate.bucket(call, name.container());
        boolean writer = bucket.policy().allows(call.identity(), Permission.WRITE);
        if (!writer) {
            Gate.require(call.identity()
                    .is(gate.object(call, name, Permission.READ_ACP).owner()));
        }
    }
}
