package dev.blobfish.server.dialect.s3.request;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.engine.ObjectName;

/// The value of `x-amz-copy-source`: `bucket/key` or `/bucket/key`, percent-encoded once. Only a literal question mark
/// starts a `?versionId=`; one that belongs to the key is encoded.
public final class CopySource {
    private static final String VERSION = "versionId=";

    private CopySource() {}

    /// The object named.
    ///
    /// @throws S3Refusal when it names none, or a version
    public static ObjectName parse(String value) {
        String text = value.strip();
        int question = text.indexOf('?');
        if (question >= 0) {
            Versions.requireNull(version(text.substring(question + 1)));
            text = text.substring(0, question);
        }
        String path = text.startsWith("/") ? text.substring(1) : text;
        // A client may encode the slash behind the bucket too.
        String decoded = Addressing.decode(path);
        int slash = decoded.indexOf('/');
        if (slash <= 0 || slash == decoded.length() - 1) {
            throw new S3Refusal(
                            S3Code.INVALID_ARGUMENT,
                            "Invalid copy source object key: name it as bucket/key, percent-encoded")
                    .with("ArgumentName", "x-amz-copy-source")
                    .with("ArgumentValue", value);
        }
        BucketNames.requireOurs(decoded.substring(0, slash));
        return new ObjectName(decoded.substring(0, slash), Addressing.checkedKey(decoded.substring(slash + 1)));
    }

    private static String version(String query) {
        return query.startsWith(VERSION) ? query.substring(VERSION.length()) : query;
    }
}
