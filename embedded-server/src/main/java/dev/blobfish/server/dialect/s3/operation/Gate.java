package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.acl.Permission;
import dev.blobfish.server.dialect.s3.auth.Identity;
import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.ObjectName;
import dev.blobfish.server.engine.ObjectSnapshot;
import dev.blobfish.server.engine.Problem;
import java.util.Optional;

/// Decides who may touch what. A bucket that is not there beats a permission that is not there; a key that is not there
/// is only admitted to those who may list the bucket.
public final class Gate {
    private static final String EXPECTED_OWNER = "x-amz-expected-bucket-owner";
    private static final String EXPECTED_SOURCE_OWNER = "x-amz-source-expected-bucket-owner";

    private final BlobEngine engine;

    /// Guards a store.
    public Gate(BlobEngine engine) {
        this.engine = engine;
    }

    /// A bucket, whatever the caller may do with it.
    ///
    /// @throws EngineException when there is none
    /// @throws S3Refusal when it is not the owner's the caller expects
    public StoredBucket bucket(S3Call call, String name) {
        return expected(call, name, EXPECTED_OWNER);
    }

    private StoredBucket expected(S3Call call, String name, String header) {
        var bucket = new StoredBucket(engine.container(name));
        Optional<String> owner = call.headers().first(header);
        if (owner.isPresent() && !owner.get().strip().equals(bucket.owner())) {
            throw denied();
        }
        return bucket;
    }

    /// A bucket that the caller may use so.
    public StoredBucket bucket(S3Call call, String name, Permission wanted) {
        StoredBucket bucket = bucket(call, name);
        require(bucket.policy().allows(call.identity(), wanted));
        return bucket;
    }

    /// A bucket of the caller's own.
    public StoredBucket ownBucket(S3Call call, String name) {
        StoredBucket bucket = bucket(call, name);
        require(call.identity().is(bucket.owner()));
        return bucket;
    }

    /// An object that the caller may use so, without its bytes.
    public StoredObject object(S3Call call, ObjectName name, Permission wanted) {
        StoredBucket bucket = bucket(call, name.container());
        try {
            var object = new StoredObject(engine.info(name));
            require(object.policy().allows(call.identity(), wanted));
            return object;
        } catch (EngineException absent) {
            throw hidden(call, bucket, absent);
        }
    }

    /// An object that the caller may read, with its bytes. Close it.
    public ObjectSnapshot read(S3Call call, ObjectName name) {
        return open(call, bucket(call, name.container()), name);
    }

    /// The source of a copy, which the caller may read. Close it.
    public ObjectSnapshot readSource(S3Call call, ObjectName name) {
        return open(call, expected(call, name.container(), EXPECTED_SOURCE_OWNER), name);
    }

    private ObjectSnapshot open(S3Call call, StoredBucket bucket, ObjectName name) {
        try {
            ObjectSnapshot snapshot = engine.open(name);
            if (!new StoredObject(snapshot.info()).policy().allows(call.identity(), Permission.READ)) {
                snapshot.close();
                throw denied();
            }
            return snapshot;
        } catch (EngineException absent) {
            throw hidden(call, bucket, absent);
        }
    }

    private static RuntimeException hidden(S3Call call, StoredBucket bucket, EngineException absent) {
        boolean maySee =
                absent.problem() != Problem.NO_SUCH_OBJECT || bucket.policy().allows(call.identity(), Permission.READ);
        return maySee ? absent : denied();
    }

    /// Refuses a caller without a name.
    public static void requireKnown(S3Call call) {
        require(call.identity() instanceof Identity.Known);
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw denied();
        }
    }

    private static S3Refusal denied() {
        return new S3Refusal(S3Code.ACCESS_DENIED, "Access Denied");
    }
}
