package dev.blobfish.sdk.driver.http;

import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.driver.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/// A [BlobBody] on its way out. Sends exactly the promised length and remembers whether everything left and what its
/// MD5 was.
public final class SendBody extends RequestBody {
    private static final int BUFFER = 64 * 1024;

    private final BlobBody body;
    private final boolean repeatable;
    private final boolean digest;
    private volatile boolean fullySent;
    private volatile byte @Nullable [] md5;

    /// @param repeatable whether the request may reach the store twice without harm
    /// @param digest whether to compute the MD5 while sending
    /// @param known the MD5, where it was computed before
    public SendBody(BlobBody body, boolean repeatable, boolean digest, byte @Nullable [] known) {
        this.body = body;
        this.repeatable = repeatable;
        this.digest = digest;
        this.md5 = known;
    }

    @Override
    public @Nullable MediaType contentType() {
        return null;
    }

    @Override
    public long contentLength() {
        return body.length();
    }

    @Override
    public boolean isOneShot() {
        return !repeatable;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        fullySent = false;
        MessageDigest sum = digest && !body.digestsItself() ? Digests.md5() : null;
        byte[] buffer = new byte[Math.clamp(body.length(), 1, BUFFER)];
        try (InputStream in = LocalBytes.open(body)) {
            long left = body.length();
            while (left > 0) {
                int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (n < 0) {
                    throw new LocalBytes.Failure("the content ended " + left + " bytes early", null);
                }
                if (sum != null) {
                    sum.update(buffer, 0, n);
                }
                sink.write(buffer, 0, n);
                left -= n;
            }
        }
        if (sum != null) {
            md5 = sum.digest();
        } else if (digest) {
            md5 = body.md5().map(HexFormat.of()::parseHex).orElse(null);
        }
        fullySent = true;
    }

    /// Whether the last byte was handed to the network, so that the store may have acted.
    boolean fullySent() {
        return fullySent;
    }

    /// The MD5 of what was sent; null when it is not known.
    public byte @Nullable [] md5() {
        return md5;
    }

    boolean isRepeatable() {
        return repeatable;
    }
}
