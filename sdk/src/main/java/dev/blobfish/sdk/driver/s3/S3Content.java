package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobContent;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.ByteRange;
import dev.blobfish.sdk.driver.http.ReplyStream;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Response;

/// The reply to a GET, checked against what was asked.
final class S3Content {
    private static final int PARTIAL = 206;
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

    private final String what;
    private final BlobAddress address;
    private final BooleanSupplier cancelled;

    /// @param what the operation and its subject, for messages
    /// @param cancelled whether a failure while reading is this side's own doing
    S3Content(String what, BlobAddress address, BooleanSupplier cancelled) {
        this.what = what;
        this.address = address;
        this.cancelled = cancelled;
    }

    BlobContent of(Optional<ByteRange> asked, Response reply) throws BlobException {
        long length = S3Headers.length(what, reply.headers());
        if (reply.code() != PARTIAL) {
            return content(length, ByteRange.whole(length), reply);
        }
        String text = reply.header("content-range");
        Matcher range = CONTENT_RANGE.matcher(text == null ? "" : text);
        if (asked.isEmpty() || !range.matches()) {
            throw nonsense("a part of the blob that was not asked for");
        }
        long from = Long.parseLong(range.group(1));
        long to = Long.parseLong(range.group(2));
        long size = Long.parseLong(range.group(3));
        long end = Math.min(asked.get().end(), size);
        if (from != asked.get().offset() || to + 1 != end || length != end - from) {
            throw nonsense("the bytes " + text + ", not those asked for");
        }
        return content(size, new ByteRange(from, length), reply);
    }

    private BlobContent content(long size, ByteRange sent, Response reply) throws BlobException {
        var info = S3Headers.info(address, size, reply.headers());
        return new BlobContent(info, sent, new ReplyStream(what, reply.body(), sent.length(), cancelled));
    }

    private BlobException nonsense(String sent) {
        return new BlobException(Kind.PROTOCOL, what + " failed: the store sent " + sent);
    }
}
