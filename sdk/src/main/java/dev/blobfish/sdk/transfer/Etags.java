package dev.blobfish.sdk.transfer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// ETags that say something about the content: an MD5, or the MD5 of the parts' MD5s with their number, `...-N`.
final class Etags {
    private static final long MIB = 1L << 20;

    /// Part sizes that programs use, in MiB, the most usual first.
    private static final long[] USUAL = {8, 5, 16, 15, 10, 64, 32, 50, 100, 128, 20, 25, 6, 7, 12, 24, 40, 48, 256, 512
    };

    private Etags() {}

    static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    /// How many parts an ETag of this form says that it was made of.
    static Optional<Integer> parts(String etag) {
        int cut = etag.indexOf('-');
        if (cut != 32 || etag.length() > cut + 6) {
            return Optional.empty();
        }
        try {
            int parts = Integer.parseInt(etag, cut + 1, etag.length(), 10);
            return parts > 0 ? Optional.of(parts) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// The ETag of a blob made of parts with these MD5s, in order.
    static String composite(List<String> md5s) {
        MessageDigest whole = md5();
        for (String md5 : md5s) {
            whole.update(HexFormat.of().parseHex(md5));
        }
        return hex(whole.digest()) + "-" + md5s.size();
    }

    /// The part sizes that may have made `parts` parts of `size` bytes, likeliest first.
    ///
    /// @param known a size that this program would have used
    static List<Long> layouts(long size, int parts, long known) {
        return LongStream.concat(LongStream.of(known), LongStream.of(USUAL).map(mib -> mib * MIB))
                .filter(part -> part > 0 && Math.ceilDiv(size, part) == parts)
                .distinct()
                .boxed()
                .toList();
    }
}
