package dev.blobfish.server.dialect.s3.request;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import java.util.List;
import java.util.regex.Pattern;

/// The rules for the name of a new bucket.
public final class BucketNames {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final List<String> FORBIDDEN_INSIDE = List.of("..", ".-", "-.");
    private static final List<String> FORBIDDEN_STARTS = List.of("xn--", "sthree-", "amzn-s3-demo-");
    private static final List<String> FORBIDDEN_ENDS = List.of("-s3alias", "--ol-s3", ".mrap", "--x-s3");

    private BucketNames() {}

    /// Refuses what cannot be the name of a bucket.
    public static void check(String name) {
        boolean valid = SHAPE.matcher(name).matches()
                && !IPV4.matcher(name).matches()
                && FORBIDDEN_INSIDE.stream().noneMatch(name::contains)
                && FORBIDDEN_STARTS.stream().noneMatch(name::startsWith)
                && FORBIDDEN_ENDS.stream().noneMatch(name::endsWith);
        if (!valid) {
            throw invalid(name);
        }
    }

    /// Whether a container of the store may be a bucket: names with a colon are those of other dialects.
    public static boolean isOurs(String name) {
        return name.indexOf(':') < 0;
    }

    /// Refuses to speak of a container of another dialect, whether there is one or not.
    static void requireOurs(String name) {
        if (!isOurs(name)) {
            throw invalid(name);
        }
    }

    private static S3Refusal invalid(String name) {
        return new S3Refusal(S3Code.INVALID_BUCKET_NAME, "The specified bucket is not valid.").with("BucketName", name);
    }
}
