package dev.blobfish.server.dialect.s3.auth;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// The chain of signatures of a signed `aws-chunked` body: each covers its chunk and the signature before it.
/// Used by one thread.
public final class ChunkSignatures {
    private static final String EMPTY_HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private final byte[] key;
    private final String head;
    private String previous;

    /// Starts a chain.
    ///
    /// @param timestamp ISO basic, of the request
    /// @param seed the request's own signature
    ChunkSignatures(byte[] key, String timestamp, Scope scope, String seed) {
        this.key = key.clone();
        this.head = timestamp + "\n" + scope.text() + "\n";
        this.previous = seed;
    }

    /// Checks the next chunk and moves the chain on. An empty chunk ends the data.
    ///
    /// @param sha256 of the chunk's bytes
    public boolean acceptsChunk(byte[] sha256, String signature) {
        String hash = HexFormat.of().formatHex(sha256);
        return accepts("AWS4-HMAC-SHA256-PAYLOAD\n" + head + previous + "\n" + EMPTY_HASH + "\n" + hash, signature);
    }

    /// Checks the trailing headers.
    ///
    /// @param lines `name:value\n` each, with a bare line feed
    public boolean acceptsTrailer(String lines, String signature) {
        String hash = Hmac.hexSha256(lines.getBytes(StandardCharsets.ISO_8859_1));
        return accepts("AWS4-HMAC-SHA256-TRAILER\n" + head + previous + "\n" + hash, signature);
    }

    private boolean accepts(String stringToSign, String signature) {
        previous = HexFormat.of().formatHex(Hmac.sha256(key, stringToSign));
        return Hmac.sameText(previous, signature);
    }
}
