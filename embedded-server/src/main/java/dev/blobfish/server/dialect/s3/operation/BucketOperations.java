package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.acl.AccessPolicy;
import dev.blobfish.server.dialect.s3.acl.Permission;
import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.request.BucketNames;
import dev.blobfish.server.dialect.s3.request.BucketRequest;
import dev.blobfish.server.dialect.s3.xml.XmlElement;
import dev.blobfish.server.dialect.s3.xml.XmlText;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.Documents;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.Problem;
import dev.blobfish.server.http.Headers;
import java.io.IOException;

/// Buckets: making, finding and deleting them.
public final class BucketOperations {
    private static final String DEFAULT_REGION = "us-east-1";

    private final BlobEngine engine;
    private final Gate gate;
    private final ServiceOptions options;

    /// Works on a store.
    public BucketOperations(BlobEngine engine, Gate gate, ServiceOptions options) {
        this.engine = engine;
        this.gate = gate;
        this.options = options;
    }

    /// CreateBucket. Creating one's own bucket again changes nothing and succeeds.
    public S3Reply create(S3Call call, BucketRequest.CreateBucket request) throws IOException {
        Gate.requireKnown(call);
        String owner = call.idOr("");
        BucketNames.check(request.bucket());
        AccessPolicy policy = options.aclHeaders()
                .policy(call.headers(), owner, owner)
                .orElseGet(() -> AccessPolicy.privateTo(owner));
        String location = location(RequestDocuments.bytes(call));
        Documents documents = Documents.of(StoredBucket.ACL, policy.toDocument());
        if (!location.isEmpty()) {
            documents = documents.with(StoredBucket.LOCATION, location);
        }
        try {
            engine.createContainer(request.bucket(), owner, documents);
        } catch (EngineException taken) {
            if (taken.problem() != Problem.CONTAINER_EXISTS) {
                throw taken;
            }
            requireOwn(request.bucket(), owner);
        }
        return S3Reply.empty(200, Headers.of("Location", "/" + request.bucket()));
    }

    private void requireOwn(String name, String owner) {
        if (!engine.container(name).owner().equals(owner)) {
            throw new S3Refusal(
                            S3Code.BUCKET_ALREADY_EXISTS,
                            "The requested bucket name is not available. The bucket namespace is shared by all users of"
                                    + " the system. Please select a different name and try again.")
                    .with("BucketName", name);
        }
    }

    private static String location(byte[] document) {
        if (document.length == 0) {
            return "";
        }
        XmlElement root = RequestDocuments.parse(document, "CreateBucketConfiguration");
        String location = root.textOf("LocationConstraint").map(String::strip).orElse("");
        return location.equals(DEFAULT_REGION) ? "" : location;
    }

    /// HeadBucket.
    public S3Reply head(S3Call call, BucketRequest.HeadBucket request) {
        StoredBucket bucket = gate.bucket(call, request.bucket(), Permission.READ);
        return S3Reply.empty(200, Headers.of("x-amz-bucket-region", bucket.region(options.region())));
    }

    /// DeleteBucket. Unfinished uploads in it are aborted.
    public S3Reply delete(S3Call call, BucketRequest.DeleteBucket request) {
        gate.ownBucket(call, request.bucket());
        engine.deleteContainer(request.bucket());
        return S3Reply.empty(204);
    }

    /// GetBucketLocation.
    public S3Reply location(S3Call call, BucketRequest.GetLocation request) {
        StoredBucket bucket = gate.bucket(call, request.bucket(), Permission.READ);
        return S3Reply.xml(XmlText.documentWithText("LocationConstraint", bucket.location()));
    }
}
