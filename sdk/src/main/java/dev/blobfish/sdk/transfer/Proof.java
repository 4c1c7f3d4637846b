package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.DigestAlgorithm;
import java.util.List;
import java.util.Optional;

/// What was compared before a transfer counts as done.
///
/// @param method for people: the digest, or `length` where the store gives nothing that can be compared
/// @param ours this side's value
/// @param theirs the store's value
record Proof(String method, String ours, String theirs) {
    static final String LENGTH = "length";

    /// Compares content of one piece with what the store says.
    ///
    /// @param md5 ours
    /// @throws BlobException `CORRUPT` when they differ
    static Proof ofWhole(String what, long size, String md5, BlobInfo info) throws BlobException {
        sameLength(what, size, info);
        Optional<String> theirs = info.digests().get(DigestAlgorithm.MD5);
        if (theirs.isPresent()) {
            return compared("MD5", what, md5, theirs.get());
        }
        String asOnePart = Etags.composite(List.of(md5));
        return asOnePart.equals(info.etag()) ? new Proof("MD5 of 1 part", asOnePart, info.etag()) : ofLength(size);
    }

    /// Compares content that was sent in parts with the blob that the store made of them.
    static Proof ofParts(String what, long size, List<PartProof> parts, BlobInfo info) throws BlobException {
        sameLength(what, size, info);
        boolean seen = parts.stream().noneMatch(part -> part.md5().isEmpty());
        String ours = seen ? Etags.composite(parts.stream().map(PartProof::md5).toList()) : "";
        if (ours.equals(info.etag())) {
            return new Proof(
                    "MD5 of %d %s".formatted(parts.size(), parts.size() == 1 ? "part" : "parts"), ours, info.etag());
        }
        // A store that encrypts with keys of its own gives parts ETags that are no MD5s. One that merely damaged
        // a part gives at least the others theirs.
        boolean someAreMd5 = parts.stream().anyMatch(part -> part.etag().equals(part.md5()));
        if (someAreMd5 && Etags.parts(info.etag()).isPresent()) {
            throw new BlobException(Kind.CORRUPT, differs(what, ours, info.etag()));
        }
        return ofLength(size);
    }

    static Proof compared(String method, String what, String ours, String theirs) throws BlobException {
        if (!ours.equals(theirs)) {
            throw new BlobException(Kind.CORRUPT, differs(what, ours, theirs));
        }
        return new Proof(method, ours, theirs);
    }

    static Proof ofLength(long size) {
        return new Proof(LENGTH, Long.toString(size), Long.toString(size));
    }

    static void sameLength(String what, long size, BlobInfo info) throws BlobException {
        if (info.size() != size) {
            throw new BlobException(
                    Kind.CORRUPT, "%s: it has %d bytes, the store says %d".formatted(what, size, info.size()));
        }
    }

    private static String differs(String what, String ours, String theirs) {
        return "%s: the content differs on the two sides (here %s, there %s)".formatted(what, ours, theirs);
    }
}
