package dev.blobfish.server.dialect.s3.body;

import dev.blobfish.server.dialect.s3.auth.ChunkSignatures;
import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Checks the signature of each chunk.
final class SignedChunkGuard implements ChunkGuard {
    private final ChunkSignatures chain;
    private final boolean trailer;
    private final MessageDigest hash;

    SignedChunkGuard(ChunkSignatures chain, boolean trailer) {
        this.chain = chain;
        this.trailer = trailer;
        try {
            this.hash = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
        hash.update(bytes, offset, length);
    }

    @Override
    public void endChunk(String signature) {
        require(chain.acceptsChunk(hash.digest(), signature), "a chunk");
    }

    @Override
    public void endTrailer(String lines, String signature) {
        if (trailer) {
            require(chain.acceptsTrailer(lines, signature), "the trailer");
        }
    }

    private static void require(boolean fits, String what) {
        if (!fits) {
            throw new S3Refusal(
                    S3Code.SIGNATURE_DOES_NOT_MATCH,
                    "The signature of " + what + " does not match the signature we calculated.");
        }
    }
}
