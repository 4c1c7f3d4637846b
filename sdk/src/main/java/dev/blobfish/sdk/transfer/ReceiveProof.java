package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.ByteRange;
import dev.blobfish.sdk.DigestAlgorithm;
import java.nio.file.Path;
import java.util.List;

/// Proves what was fetched.
final class ReceiveProof {
    private ReceiveProof() {}

    /// @param md5 of the whole file
    static Proof ofFile(String what, Path file, String md5, BlobInfo info) throws BlobException {
        boolean severalParts =
                Etags.parts(info.etag()).filter(parts -> parts > 1).isPresent();
        return info.digests().get(DigestAlgorithm.MD5).isEmpty() && severalParts
                ? byLayout(file, info)
                : Proof.ofWhole(what, info.size(), md5, info);
    }

    /// @param ranges in order, of one size but the last
    static Proof ofRanges(String what, Path file, List<PartProof> ranges, BlobInfo info) throws BlobException {
        String composite = Etags.composite(ranges.stream().map(PartProof::md5).toList());
        if (composite.equals(info.etag())) {
            return byParts(info);
        }
        if (info.digests().get(DigestAlgorithm.MD5).isEmpty()) {
            return byLayout(file, info);
        }
        var whole = new FileSource(file, Flow.NONE).md5(ByteRange.whole(info.size()));
        return Proof.ofWhole(what, info.size(), whole.orElseThrow(), info);
    }

    /// Digests that match prove the content. Where no known layout's do, the blob was sent in parts of an unknown
    /// size, and
    /// only its length can be compared.
    private static Proof byLayout(Path file, BlobInfo info) throws BlobException {
        return new FileSource(file, Flow.NONE).isSameAs(info, ReceiveJob.RANGE)
                ? byParts(info)
                : Proof.ofLength(info.size());
    }

    private static Proof byParts(BlobInfo info) {
        return new Proof("MD5 of " + Etags.parts(info.etag()).orElse(1) + " parts", info.etag(), info.etag());
    }
}
