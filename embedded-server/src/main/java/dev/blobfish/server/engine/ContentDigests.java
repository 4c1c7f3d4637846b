package dev.blobfish.server.engine;

import java.nio.ByteBuffer;
import java.util.Optional;

/// Digests contents by reading them back, whatever refers to them. For one thread at a time.
final class ContentDigests {
    private static final int BUFFER = 128 * 1024;

    private final Snapshots snapshots;
    private final Pace pace;
    private final byte[] buffer = new byte[BUFFER];

    ContentDigests(Snapshots snapshots, Pace pace) {
        this.snapshots = snapshots;
        this.pace = pace;
    }

    /// How many bytes there are, and their digest.
    record Digested(long size, byte[] sha256) {}

    /// Empty where the content is gone.
    ///
    /// @throws EngineException      [Problem#CONTENT_DAMAGED] where bytes are missing, or of the storage kinds
    /// @throws InterruptedException when told to stop
    Optional<Digested> sha256(ContentId id) throws InterruptedException {
        var found = snapshots.content(id);
        if (found.isEmpty()) return Optional.empty();
        try (var content = found.get()) {
            return Optional.of(new Digested(content.size(), digest(content.reader(), StandardDigest.SHA256)));
        } catch (EngineException e) {
            // Being interrupted while it reads looks like a failure of the disk.
            if (Thread.interrupted()) throw new InterruptedException("digesting " + id);
            throw e;
        }
    }

    private byte[] digest(PieceReader reader, DigestAlgorithm algorithm) throws InterruptedException {
        var digest = algorithm.begin();
        try (reader) {
            for (int got; (got = reader.read(ByteBuffer.wrap(buffer))) >= 0; ) {
                digest.update(buffer, 0, got);
                pace.after(got);
            }
        }
        return digest.finish();
    }
}
