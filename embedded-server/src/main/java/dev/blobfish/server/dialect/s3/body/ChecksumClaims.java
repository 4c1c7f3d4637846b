package dev.blobfish.server.dialect.s3.body;

import dev.blobfish.server.dialect.s3.checksum.ChecksumAlgorithm;
import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.http.Headers;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The additional checksum that a request claims for its body: by a header, or by a header to follow in the trailer.
///
/// @param value the bytes claimed; empty when the trailer will say
record ChecksumClaims(ChecksumAlgorithm algorithm, Optional<byte[]> value) {
    private static final String PREFIX = "x-amz-checksum-";
    private static final Set<String> OTHERS =
            Set.of("x-amz-checksum-algorithm", "x-amz-checksum-mode", "x-amz-checksum-type");
    private static final String TRAILER = "x-amz-trailer";
    private static final String HINT = "x-amz-sdk-checksum-algorithm";

    /// Reads the claim of a request; empty where there is none.
    ///
    /// @throws S3Refusal when there are two, or one that cannot be understood
    static Optional<ChecksumClaims> of(Headers headers) {
        List<String> names = headers.names().stream()
                .filter(name -> name.startsWith(PREFIX) && !OTHERS.contains(name))
                .toList();
        Optional<String> trailer =
                headers.first(TRAILER).map(name -> name.strip().toLowerCase(Locale.ROOT));
        if (names.size() + (trailer.isPresent() ? 1 : 0) > 1) {
            throw invalid("Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.");
        }
        if (trailer.isPresent()) {
            return trailer.map(name -> new ChecksumClaims(algorithm(name), Optional.empty()));
        }
        if (names.isEmpty()) {
            refuseLonelyHint(headers);
            return Optional.empty();
        }
        ChecksumAlgorithm algorithm = algorithm(names.getFirst());
        return Optional.of(new ChecksumClaims(
                algorithm,
                Optional.of(decode(algorithm, headers.first(names.getFirst()).orElse("")))));
    }

    /// Reads a checksum's text.
    ///
    /// @throws S3Refusal when it is not the base64 of as many bytes as the algorithm has
    static byte[] decode(ChecksumAlgorithm algorithm, String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == algorithm.digest().length()) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            // Refused below, like a wrong length.
        }
        throw invalid("Value for " + algorithm.header() + " header is invalid.");
    }

    private static void refuseLonelyHint(Headers headers) {
        if (headers.first(HINT).filter(text -> !text.isBlank()).isPresent()) {
            throw invalid(HINT + " specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers"
                    + " were found.");
        }
    }

    private static ChecksumAlgorithm algorithm(String header) {
        return ChecksumAlgorithm.ofHeader(header)
                .orElseThrow(() -> invalid("The algorithm type you specified in " + header + " is unknown."));
    }

    private static S3Refusal invalid(String message) {
        return new S3Refusal(S3Code.INVALID_REQUEST, message);
    }
}
