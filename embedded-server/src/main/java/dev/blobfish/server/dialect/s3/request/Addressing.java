package dev.blobfish.server.dialect.s3.request;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.wire.Percent;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds bucket and key: in the path, or the bucket in the host name where that ends with a base name of ours.
public final class Addressing {
    private static final int MAX_KEY_BYTES = 1024;

    private final List<String> baseNames;

    /// Knows `localhost`, `s3.localhost` and the given base names.
    public Addressing(Collection<String> configured) {
        this.baseNames = Stream.concat(Stream.of("localhost", "s3.localhost"), configured.stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /// Whether a host, in lower case and without port, is a base name or a bucket of one.
    public boolean owns(String host) {
        return baseNames.contains(host) || bucketIn(host).isPresent();
    }

    /// The target of a request.
    ///
    /// @param host as sent, port included
    /// @throws S3Refusal when the path is not UTF-8 or the key is too long
    public S3Target target(String host, String rawPath) {
        String path = rawPath.startsWith("/") ? rawPath.substring(1) : rawPath;
        Optional<String> inHost = bucketIn(withoutPort(host).toLowerCase(Locale.ROOT));
        if (inHost.isPresent()) {
            return entry(inHost.get(), decode(path));
        }
        if (path.isEmpty()) {
            return new S3Target.Service();
        }
        int slash = path.indexOf('/');
        String bucket = decode(slash < 0 ? path : path.substring(0, slash));
        return entry(bucket, slash < 0 ? "" : decode(path.substring(slash + 1)));
    }

    private static S3Target entry(String bucket, String key) {
        BucketNames.requireOurs(bucket);
        return key.isEmpty() ? new S3Target.Bucket(bucket) : new S3Target.Entry(bucket, checkedKey(key));
    }

    /// Refuses a key that is longer than S3 allows.
    public static String checkedKey(String key) {
        int size = key.getBytes(StandardCharsets.UTF_8).length;
        if (size > MAX_KEY_BYTES) {
            throw new S3Refusal(S3Code.KEY_TOO_LONG, "Your key is too long")
                    .with("Size", Integer.toString(size))
                    .with("MaxSizeAllowed", Integer.toString(MAX_KEY_BYTES));
        }
        if (key.isEmpty() || key.indexOf('\0') >= 0) {
            throw new S3Refusal(S3Code.INVALID_URI, "A key cannot be empty or hold the character NUL.");
        }
        return key;
    }

    /// Decodes percent-encoded UTF-8 once; a plus sign is a plus sign.
    static String decode(String raw) {
        try {
            return Percent.utf8(Percent.decode(raw, false));
        } catch (CharacterCodingException _) {
            throw new S3Refusal(S3Code.INVALID_URI, "Couldn't parse the specified URI: it is not UTF-8.");
        }
    }

    private Optional<String> bucketIn(String host) {
        if (baseNames.contains(host)) {
            return Optional.empty();
        }
        return baseNames.stream()
                .filter(base -> host.endsWith("." + base) && host.length() > base.length() + 1)
                .map(base -> host.substring(0, host.length() - base.length() - 1))
                .findFirst();
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}
