package dev.blobfish.sdk.driver.http;

import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// Reads a body so that a failure of this machine's disk is not taken for one of the network.
public final class LocalBytes extends FilterInputStream {
    /// Marks a failure as local.
    static final class Failure extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;

        Failure(@Nullable String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    private LocalBytes(InputStream in) {
        super(in);
    }

    /// @throws IOException that [Failures] knows for a local one
    public static InputStream open(BlobBody body) throws IOException {
        try {
            return new LocalBytes(body.open());
        } catch (IOException e) {
            throw local(e);
        }
    }

    /// Like [#open], for bytes that are read before they are sent.
    public static InputStream openToSign(BlobBody body) throws IOException {
        try {
            return new LocalBytes(body.openToSign());
        } catch (IOException e) {
            throw local(e);
        }
    }

    @Override
    public int read() throws IOException {
        try {
            return in.read();
        } catch (IOException e) {
            throw local(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException e) {
            throw local(e);
        }
    }

    private static IOException local(IOException e) {
        return e instanceof BlobException ? e : new Failure(e.getMessage(), e);
    }
}
