package dev.blobfish.server.dialect.s3.body;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Takes the `aws-chunked` framing off a body, checks each chunk, and keeps the trailing headers.
///
/// Line ends may be bare line feeds and the very last one may be missing, as some clients write them. Used by one
/// thread.
final class AwsChunkedInputStream extends InputStream {
    private final LineSource source;
    private final ChunkGuard guard;
    private final TrailerFields trailer;
    private ChunkHeader chunk = new ChunkHeader(0, "");
    private long left;
    private boolean started;
    private boolean ended;

    AwsChunkedInputStream(InputStream framed, ChunkGuard guard, TrailerFields trailer) {
        this.source = new LineSource(new BufferedInputStream(framed, 8192));
        this.guard = guard;
        this.trailer = trailer;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0 && !nextChunk()) {
            return -1;
        }
        int n = source.read(bytes, offset, (int) Math.min(length, left));
        if (n < 0) {
            throw cutOff();
        }
        guard.update(bytes, offset, n);
        left -= n;
        return n;
    }

    /// Moves to the next chunk that has data; false at the end of the body.
    private boolean nextChunk() throws IOException {
        if (ended) {
            return false;
        }
        if (started) {
            endChunk();
        }
        started = true;
        chunk = ChunkHeader.parse(source.line().orElseThrow(AwsChunkedInputStream::cutOff));
        left = chunk.size();
        if (left > 0) {
            return true;
        }
        guard.endChunk(chunk.signature());
        ended = true;
        TrailerReader.read(source, guard, trailer);
        return false;
    }

    private void endChunk() throws IOException {
        guard.endChunk(chunk.signature());
        if (!source.line().orElseThrow(AwsChunkedInputStream::cutOff).isEmpty()) {
            throw new S3Refusal(S3Code.INVALID_REQUEST, "A chunk of the body is longer than its header says");
        }
    }

    private static S3Refusal cutOff() {
        return new S3Refusal(
                S3Code.INCOMPLETE_BODY,
                "The request body terminated unexpectedly: the last chunk or its end is missing");
    }
}
