package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.driver.http.UriText;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The address of a store, and how the addresses of its buckets and objects come from it.
///
/// @param scheme `http` or `https`
/// @param authority host and, where it is not the scheme's own, port
/// @param basePath empty, or begins with a slash and ends without
record S3Endpoint(String scheme, String authority, String basePath, Addressing addressing) {
    private static final Pattern AWS =
            Pattern.compile("s3(?:[.-](?<region>[a-z]{2}(?:-[a-z]+)+-\\d))?\\.amazonaws\\.com(?<suffix>\\.cn)?");
    /// A name that is a host label without dots, so that a wildcard certificate covers it.
    private static final Pattern LABEL = Pattern.compile("[a-z0-9][a-z0-9-]{1,61}[a-z0-9]");

    private static final Pattern LOOPBACK =
            Pattern.compile("(?:localhost|127(?:\\.\\d{1,3}){3}|\\[(?:::1|0:0:0:0:0:0:0:1)])(?::\\d+)?");
    private static final Pattern DOT_SEGMENT = Pattern.compile("(?:^|/)\\.{1,2}(?:/|$)");

    /// Where one request goes.
    ///
    /// @param path percent-encoded, begins with a slash
    /// @param signedPath the path as a store decodes and encodes it again: with every slash a slash
    record Target(String scheme, String authority, String path, String signedPath) {
        URI uri(String query) {
            return URI.create(scheme + "://" + authority + path + (query.isEmpty() ? "" : "?" + query));
        }
    }

    static S3Endpoint of(URI uri, Addressing addressing) throws BlobException {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost();
        if ((!scheme.equals("http") && !scheme.equals("https")) || host == null) {
            throw new BlobException(Kind.INVALID, "An S3 endpoint is a URL like https://s3.example.com, not " + uri);
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
            throw new BlobException(Kind.INVALID, "An S3 endpoint has no user, query or fragment: " + host);
        }
        int usual = scheme.equals("http") ? 80 : 443;
        String port = uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
        String path = uri.getRawPath().replaceAll("/+$", "");
        return new S3Endpoint(scheme, host.toLowerCase(Locale.ROOT) + port, path, addressing);
    }

    boolean isTls() {
        return scheme.equals("https");
    }

    /// Whether what is sent stays on this machine.
    boolean isLoopback() {
        return LOOPBACK.matcher(authority).matches();
    }

    boolean isAws() {
        return AWS.matcher(authority).matches();
    }

    /// The region in the host name of an Amazon endpoint.
    Optional<String> region() {
        Matcher aws = AWS.matcher(authority);
        return aws.matches() ? Optional.ofNullable(aws.group("region")) : Optional.empty();
    }

    /// This endpoint where it serves another region; custom endpoints serve all.
    S3Endpoint in(String region) {
        Matcher aws = AWS.matcher(authority);
        if (!aws.matches() || region.equals(aws.group("region"))) {
            return this;
        }
        boolean global = aws.group("region") == null && region.equals("us-east-1");
        String suffix = aws.group("suffix") == null ? "" : aws.group("suffix");
        return global ? this : new S3Endpoint(scheme, "s3." + region + ".amazonaws.com" + suffix, basePath, addressing);
    }

    Target service() {
        return target(authority, basePath + "/");
    }

    Target bucket(ContainerName bucket) {
        return isVirtual(bucket)
                ? target(bucket + "." + authority, basePath + "/")
                : target(authority, basePath + "/" + UriText.encode(bucket.text()));
    }

    /// A key with segments that are dots is sent with its slashes as `%2F`, because those segments would be
    /// resolved away
    /// on the way out.
    Target object(ContainerName bucket, String key) throws BlobException {
        if (key.equals(".") || key.equals("..")) {
            throw new BlobException(Kind.UNSUPPORTED, "A blob named \"" + key + "\" cannot be addressed in a URL");
        }
        Target parent = bucket(bucket);
        String before = isVirtual(bucket) ? parent.path : parent.path + "/";
        String signed = before + UriText.encodePath(key);
        return new Target(scheme, parent.authority, hasDotSegment(key) ? before + UriText.encode(key) : signed, signed);
    }

    /// Whether a part of the key between slashes is `.` or `..`.
    static boolean hasDotSegment(String key) {
        return DOT_SEGMENT.matcher(key).find();
    }

    private Target target(String at, String path) {
        return new Target(scheme, at, path, path);
    }

    private boolean isVirtual(ContainerName bucket) {
        return switch (addressing) {
            case PATH -> false;
            case AUTO -> isAws() && LABEL.matcher(bucket.text()).matches();
            case VIRTUAL -> LABEL.matcher(bucket.text()).matches();
        };
    }
}
