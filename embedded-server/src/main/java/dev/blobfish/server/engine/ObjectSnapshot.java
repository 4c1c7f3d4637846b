package dev.blobfish.server.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An object as it was at one moment, with its bytes: overwriting or deleting the object does not change what is read
/// here.
/// Close it, or its bytes are kept for ever. Reading is for one thread at a time.
public final class ObjectSnapshot implements AutoCloseable {
    private static final int BUFFER = 128 * 1024;
    private static final CopyBuffers BUFFERS = new CopyBuffers();

    private final Located located;
    private final ContentSource source;
    private final Runnable release;
    private boolean closed;

    ObjectSnapshot(Located located, ContentSource source, Runnable release) {
        this.located = located;
        this.source = source;
        this.release = release;
    }

    /// The object.
    public ObjectInfo info() {
        return located.info();
    }

    /// The whole content.
    public Span whole() {
        return new Span(0, info().size());
    }

    /// The part of that number; empty where the object has none such. An object written in one piece has no parts.
    public Optional<PartInfo> part(int number) {
        return parts(number - 1, 1).rows().stream()
                .filter(part -> part.number() == number)
                .findFirst();
    }

    /// A page of the parts the object was completed from, behind a number.
    public Page<PartInfo> parts(int afterNumber, int limit) {
        return source.layout(located.root(), afterNumber, limit);
    }

    /// A stream of some bytes. Closing it is not required; it is of no use once the snapshot is closed.
    ///
    /// @throws EngineException [Problem#INVALID_RANGE] where they are not all inside
    public InputStream stream(Span span) {
        return Channels.newInputStream(reader(span));
    }

    /// Writes some bytes.
    ///
    /// @throws IOException     what writing threw, unchanged
    /// @throws EngineException [Problem#INVALID_RANGE], [Problem#CONTENT_DAMAGED] or [Problem#STORAGE_FAILED]
    public void copyTo(Span span, WritableByteChannel out) throws IOException {
        var buffer = BUFFERS.take(span.length());
        try (var reader = reader(span)) {
            while (reader.read(buffer) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) out.write(buffer);
                buffer.clear();
            }
        } finally {
            BUFFERS.giveBack(buffer);
        }
    }

    /// Digests some bytes by reading them once.
    public Map<DigestAlgorithm, byte[]> digest(Span span, Set<? extends DigestAlgorithm> algorithms) {
        var running = new LinkedHashMap<DigestAlgorithm, DigestAlgorithm.Calculation>();
        algorithms.forEach(algorithm -> running.put(algorithm, algorithm.begin()));
        var bytes = new byte[Math.clamp(span.length(), 1, BUFFER)];
        try (var reader = reader(span)) {
            for (int got; (got = reader.read(ByteBuffer.wrap(bytes))) >= 0; )
                for (var one : running.values()) one.update(bytes, 0, got);
        }
        var digests = new LinkedHashMap<DigestAlgorithm, byte[]>();
        running.forEach((algorithm, one) -> digests.put(algorithm, one.finish()));
        return digests;
    }

    /// The whole content, for another object; to be used while this snapshot is open.
    public Content same() {
        return new Content.Same(located.root(), info().size());
    }

    /// Some of the bytes, for a part.
    Content cut(Span span) {
        requireInside(span);
        return new Content.Cut(Piece.cut(located.pieces(), span), span.length());
    }

    private PieceReader reader(Span span) {
        requireInside(span);
        return new PieceReader(Piece.cut(located.pieces(), span), source);
    }

    private void requireInside(Span span) {
        if (span.end() > info().size())
            throw new EngineException(
                    Problem.INVALID_RANGE, info().name() + " has " + info().size() + " bytes, asked for " + span);
    }

    @Override
    public void close() {
        if (closed) return;
        closed = true;
        release.run();
    }
}
