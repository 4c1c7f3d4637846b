package dev.blobfish.server.engine;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A body that was received whole and is not visible yet. Closing it throws the bytes away unless they were published
/// meanwhile.
/// For one thread at a time.
public final class Staged implements AutoCloseable {
    private final long size;
    private final Map<DigestAlgorithm, byte[]> digests;
    private final Bytes bytes;
    private boolean settled;

    /// Where the bytes wait; the content store's side of a stage.
    public interface Bytes {
        /// Makes the bytes durable under a name of their own. Called at most once.
        ///
        /// @throws EngineException of the storage kinds; the bytes are thrown away then
        Content publish();

        /// Throws the bytes away. Never fails: what cannot be deleted is left to the sweeper.
        void discard();
    }

    /// For content stores.
    public Staged(long size, Map<DigestAlgorithm, byte[]> digests, Bytes bytes) {
        this.size = size;
        this.digests = Map.copyOf(digests);
        this.bytes = bytes;
    }

    /// The same body, its bytes in other hands.
    Staged with(UnaryOperator<Bytes> hands) {
        return new Staged(size, digests, hands.apply(bytes));
    }

    /// Bytes received.
    public long size() {
        return size;
    }

    /// A digest asked for when the body was staged.
    ///
    /// @throws IllegalArgumentException where it was not asked for
    public byte[] digest(DigestAlgorithm algorithm) {
        var digest = digests.get(algorithm);
        if (digest == null) throw new IllegalArgumentException(algorithm.label() + " was not asked for");
        return digest.clone();
    }

    /// The same in lower-case hexadecimal digits.
    public String hex(DigestAlgorithm algorithm) {
        return HexFormat.of().formatHex(digest(algorithm));
    }

    /// Compares a digest with what the sender declared.
    ///
    /// @throws EngineException [Problem#DIGEST_MISMATCH]
    public void verify(DigestAlgorithm algorithm, byte[] declared) {
        if (!MessageDigest.isEqual(digest(algorithm), declared))
            throw new EngineException(
                    Problem.DIGEST_MISMATCH,
                    algorithm.label() + " is " + hex(algorithm) + ", declared "
                            + HexFormat.of().formatHex(declared));
    }

    Content publish() {
        if (settled) throw new IllegalStateException("this body was published or discarded before");
        settled = true;
        var content = bytes.publish();
        return content instanceof Content.Stored stored
                ? new Content.Stored(
                        stored.id(), stored.size(), Optional.ofNullable(digests.get(StandardDigest.SHA256)))
                : content;
    }

    @Override
    public void close() {
        if (settled) return;
        settled = true;
        bytes.discard();
    }
}
