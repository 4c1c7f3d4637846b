package dev.blobfish.server.dialect.s3.body;

import dev.blobfish.server.dialect.s3.auth.PayloadMode;
import dev.blobfish.server.dialect.s3.checksum.ChecksumAlgorithm;
import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.engine.StandardDigest;
import dev.blobfish.server.http.Headers;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Every digest that a request claims for its body, and the comparison with what came.
///
/// @param sha256 of the signature; empty where the body is not hashed as a whole
/// @param md5 of `Content-MD5`
record BodyClaims(Optional<byte[]> sha256, Optional<byte[]> md5, Optional<ChecksumClaims> checksum) {
    private static final int MD5_BYTES = 16;

    static BodyClaims of(Headers headers, PayloadMode payload) {
        Optional<byte[]> sha256 =
                payload instanceof PayloadMode.WholeHash(byte[] hash) ? Optional.of(hash) : Optional.empty();
        return new BodyClaims(sha256, headers.first("Content-MD5").map(BodyClaims::md5), ChecksumClaims.of(headers));
    }

    private static byte[] md5(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == MD5_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            // Refused below, like a wrong length.
        }
        throw new S3Refusal(S3Code.INVALID_DIGEST, "The Content-MD5 you specified was invalid")
                .with("Content-MD5", text);
    }

    /// The digests needed to check the claims.
    Set<StandardDigest> digests() {
        Set<StandardDigest> digests = EnumSet.noneOf(StandardDigest.class);
        sha256.ifPresent(_ -> digests.add(StandardDigest.SHA256));
        md5.ifPresent(_ -> digests.add(StandardDigest.MD5));
        checksum.ifPresent(claim -> digests.add(claim.algorithm().digest()));
        return digests;
    }

    /// Compares the claims with a body that was read to its end.
    ///
    /// @throws S3Refusal for the first that does not hold
    void verify(Function<StandardDigest, byte[]> digest, TrailerFields trailer) {
        if (sha256.isPresent() && !same(sha256.get(), digest.apply(StandardDigest.SHA256))) {
            throw new S3Refusal(
                    S3Code.CONTENT_SHA256_MISMATCH,
                    "The provided 'x-amz-content-sha256' header does not match what was computed.");
        }
        if (md5.isPresent() && !same(md5.get(), digest.apply(StandardDigest.MD5))) {
            throw new S3Refusal(S3Code.BAD_DIGEST, "The Content-MD5 you specified did not match what we received.");
        }
        checksum.ifPresent(claim -> {
            if (!same(claimed(claim, trailer), digest.apply(claim.algorithm().digest()))) {
                throw mismatch(claim.algorithm());
            }
        });
    }

    private static byte[] claimed(ChecksumClaims claim, TrailerFields trailer) {
        if (claim.value().isPresent()) {
            return claim.value().get();
        }
        String text = trailer.get(claim.algorithm().header())
                .orElseThrow(() -> new S3Refusal(
                        S3Code.MALFORMED_TRAILER,
                        "The request did not contain the trailing header that x-amz-trailer announced"));
        return ChecksumClaims.decode(claim.algorithm(), text);
    }

    private static boolean same(byte[] claimed, byte[] computed) {
        return MessageDigest.isEqual(claimed, computed);
    }

    static S3Refusal mismatch(ChecksumAlgorithm algorithm) {
        return new S3Refusal(
                S3Code.BAD_DIGEST, "The " + algorithm.name() + " you specified did not match the calculated checksum.");
    }
}
