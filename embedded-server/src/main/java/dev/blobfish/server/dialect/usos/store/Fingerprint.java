package dev.blobfish.server.dialect.usos.store;

import dev.blobfish.server.engine.Staged;
import dev.blobfish.server.engine.StandardDigest;
import java.util.Optional;

/// By what content is recognised. Clients name it by SHA-1 and size; since contents with the same SHA-1 can be made on
/// purpose, bytes that were sent are taken for known ones by their SHA-256 alone.
///
/// @param sha1   40 hexadecimal digits
/// @param sha256 64 of them; empty where it was never calculated
public record Fingerprint(String sha1, long size, Optional<String> sha256) {
    /// Of bytes that came with SHA-1 and SHA-256.
    public static Fingerprint strong(Staged staged) {
        return new Fingerprint(
                staged.hex(StandardDigest.SHA1), staged.size(), Optional.of(staged.hex(StandardDigest.SHA256)));
    }

    /// Of bytes that came with SHA-1.
    public static Fingerprint weak(Staged staged) {
        return new Fingerprint(staged.hex(StandardDigest.SHA1), staged.size(), Optional.empty());
    }

    /// What clients know of it.
    String key() {
        return sha1 + "-" + size;
    }
}
