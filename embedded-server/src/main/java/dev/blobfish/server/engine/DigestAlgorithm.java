package dev.blobfish.server.engine;

/// A way to digest a body while it streams by. The usual ones are in [StandardDigest]; a dialect may bring its own.
public interface DigestAlgorithm {
    /// A name for messages.
    String label();

    /// Bytes in a finished digest.
    int length();

    /// A fresh calculation, for one thread.
    Calculation begin();

    /// One body's digest in the making.
    interface Calculation {
        /// Takes the next bytes of the body.
        void update(byte[] bytes, int offset, int length);

        /// The digest, big-endian for numbers. Called once, at the end.
        byte[] finish();
    }
}
