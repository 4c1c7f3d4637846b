package dev.blobfish.server.dialect.s3.request;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;

/// Buckets here are unversioned: every object is the version called `null`.
public final class Versions {
    /// The id of the only version there is.
    public static final String NULL = "null";

    private Versions() {}

    /// Refuses to speak of any other version; an empty id is none.
    public static void requireNull(String versionId) {
        if (!versionId.isEmpty() && !versionId.equals(NULL)) {
            throw new S3Refusal(S3Code.INVALID_ARGUMENT, "Invalid version id specified")
                    .with("ArgumentName", "versionId")
                    .with("ArgumentValue", versionId);
        }
    }
}
