package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.acl.AccessPolicy;
import dev.blobfish.server.dialect.s3.acl.Permission;
import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.request.BucketConfiguration;
import dev.blobfish.server.dialect.s3.request.BucketRequest;
import dev.blobfish.server.dialect.s3.request.FixedConfiguration;
import dev.blobfish.server.dialect.s3.request.Tags;
import dev.blobfish.server.dialect.s3.xml.XmlElement;
import dev.blobfish.server.dialect.s3.xml.XmlText;
import dev.blobfish.server.engine.BlobEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// What is set on a bucket as a whole: its policy, its tags, its configurations.
public final class BucketSettings {
    private final BlobEngine engine;
    private final Gate gate;
    private final ServiceOptions options;

    /// Works on a store.
    public BucketSettings(BlobEngine engine, Gate gate, ServiceOptions options) {
        this.engine = engine;
        this.gate = gate;
        this.options = options;
    }

    /// GetBucketAcl.
    public S3Reply getAcl(S3Call call, BucketRequest.GetBucketAcl request) {
        StoredBucket bucket = gate.bucket(call, request.bucket(), Permission.READ_ACP);
        return S3Reply.xml(options.aclXml().write(bucket.policy()));
    }

    /// PutBucketAcl.
    public S3Reply putAcl(S3Call call, BucketRequest.PutBucketAcl request) throws IOException {
        StoredBucket bucket = gate.bucket(call, request.bucket(), Permission.WRITE_ACP);
        byte[] document = RequestDocuments.bytes(call);
        AccessPolicy policy = options.aclHeaders()
                .policy(call.headers(), bucket.owner(), bucket.owner())
                .orElseGet(() -> options.aclXml().read(document, bucket.owner()));
        put(request.bucket(), StoredBucket.ACL, policy.toDocument());
        return S3Reply.empty(200);
    }

    /// GetBucketTagging.
    public S3Reply getTags(S3Call call, BucketRequest.GetBucketTags request) {
        StoredBucket bucket = gate.ownBucket(call, request.bucket());
        String tags = bucket.info()
                .documents()
                .get(StoredBucket.TAGS)
                .orElseThrow(() -> new S3Refusal(S3Code.NO_SUCH_TAG_SET, "The TagSet does not exist"));
        return S3Reply.xml(Tags.fromDocument(tags).toXml());
    }

    /// PutBucketTagging.
    public S3Reply putTags(S3Call call, BucketRequest.PutBucketTags request) throws IOException {
        gate.ownBucket(call, request.bucket());
        Tags tags = Tags.parseXml(RequestDocuments.bytes(call), Tags.MAX_OF_BUCKET);
        put(request.bucket(), StoredBucket.TAGS, tags.toDocument());
        return S3Reply.empty(204);
    }

    /// DeleteBucketTagging.
    public S3Reply deleteTags(S3Call call, BucketRequest.DeleteBucketTags request) {
        gate.ownBucket(call, request.bucket());
        remove(request.bucket(), StoredBucket.TAGS);
        return S3Reply.empty(204);
    }

    /// GetBucketWebsite, GetBucketCors.
    public S3Reply get(S3Call call, BucketRequest.GetConfiguration request) {
        StoredBucket bucket = gate.ownBucket(call, request.bucket());
        BucketConfiguration kind = request.kind();
        String document = bucket.info()
                .documents()
                .get(kind.parameter())
                .orElseThrow(() -> new S3Refusal(kind.absence(), "The specified bucket does not have a " + kind.root())
                        .with("BucketName", request.bucket()));
        return S3Reply.xml(document.getBytes(StandardCharsets.UTF_8));
    }

    /// PutBucketWebsite, PutBucketCors.
    public S3Reply put(S3Call call, BucketRequest.PutConfiguration request) throws IOException {
        gate.ownBucket(call, request.bucket());
        BucketConfiguration kind = request.kind();
        XmlElement root = RequestDocuments.parse(RequestDocuments.bytes(call), kind.root());
        switch (kind) {
            case WEBSITE -> WebsiteRules.check(root);
            case CORS -> CorsRules.parse(root);
        }
        put(request.bucket(), kind.parameter(), XmlText.copy(root));
        return S3Reply.empty(200);
    }

    /// DeleteBucketWebsite, DeleteBucketCors.
    public S3Reply delete(S3Call call, BucketRequest.DeleteConfiguration request) {
        gate.ownBucket(call, request.bucket());
        remove(request.bucket(), request.kind().parameter());
        return S3Reply.empty(204);
    }

    /// A configuration that nothing here has.
    public S3Reply absent(S3Call call, BucketRequest.GetAbsentConfiguration request) {
        gate.ownBucket(call, request.bucket());
        throw new S3Refusal(request.absence(), "The specified bucket has no such configuration")
                .with("BucketName", request.bucket());
    }

    /// A configuration that everything here has.
    public S3Reply fixed(S3Call call, BucketRequest.GetFixedConfiguration request) {
        gate.ownBucket(call, request.bucket());
        FixedConfiguration kind = request.kind();
        return S3Reply.xml(XmlText.document(kind.root(), xml -> {
            if (kind == FixedConfiguration.REQUEST_PAYMENT) {
                xml.text("Payer", "BucketOwner");
            }
        }));
    }

    private void put(String bucket, String name, String document) {
        engine.updateContainer(bucket, info -> info.documents().with(name, document));
    }

    private void remove(String bucket, String name) {
        engine.updateContainer(bucket, info -> info.documents().without(name));
    }
}
