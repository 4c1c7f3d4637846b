package dev.blobfish.server.dialect.s3.body;

import dev.blobfish.server.dialect.s3.auth.Authentication;
import dev.blobfish.server.dialect.s3.auth.PayloadMode;
import dev.blobfish.server.dialect.s3.checksum.ChecksumAlgorithm;
import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.DigestAlgorithm;
import dev.blobfish.server.engine.StageRequest;
import dev.blobfish.server.engine.Staged;
import dev.blobfish.server.engine.StandardDigest;
import dev.blobfish.server.http.Headers;
import dev.blobfish.server.http.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The body of a request: the framing taken off, every claim of the sender checked. Nothing is read before it is asked
/// for,
/// so a client that waits for `100 Continue` gets it only once the request has been found worth a body. Read once, by
/// one thread.
public final class RequestBody {
    private static final String DECODED_LENGTH = "x-amz-decoded-content-length";

    private final InputStream bytes;
    private final OptionalLong length;
    private final boolean openEnded;
    private final Headers headers;
    private final Authentication authentication;
    private final TrailerFields trailer = new TrailerFields();

    /// The body of a request that was authenticated.
    ///
    /// @param headers the request's, with those that came in a presigned URL
    public RequestBody(HttpRequest http, Headers headers, Authentication authentication) {
        this(http.body(), http.contentLength(), http.chunked(), headers, authentication);
    }

    /// The file of a form, whose end alone tells its length.
    ///
    /// @param headers those that the form's fields stand for
    public RequestBody(InputStream file, Headers headers, Authentication authentication) {
        this(file, OptionalLong.empty(), true, headers, authentication);
    }

    /// @param openEnded whether the body may come without a declared length
    private RequestBody(
            InputStream bytes, OptionalLong length, boolean openEnded, Headers headers, Authentication authentication) {
        this.bytes = bytes;
        this.length = length;
        this.openEnded = openEnded;
        this.headers = headers;
        this.authentication = authentication;
    }

    /// The same body, where the checksum headers speak of something else than it.
    public RequestBody withoutChecksum() {
        List<Headers.Field> others = headers.fields().stream()
                .filter(field -> ChecksumAlgorithm.ofHeader(field.name()).isEmpty())
                .toList();
        return new RequestBody(bytes, length, openEnded, Headers.of(others), authentication);
    }

    /// The checksum algorithm the sender uses for this body.
    public Optional<ChecksumAlgorithm> checksumAlgorithm() {
        return ChecksumClaims.of(headers).map(ChecksumClaims::algorithm);
    }

    /// Stages an object's bytes, with their MD5 and the wanted checksums, all claims checked.
    ///
    /// @param maxLength bytes
    /// @throws S3Refusal when a claim does not hold, or the length is not known
    public Staged stage(BlobEngine engine, Set<ChecksumAlgorithm> wanted, long maxLength) throws IOException {
        BodyClaims claims = BodyClaims.of(headers, authentication.payload());
        OptionalLong declared = declared();
        if (declared.isEmpty() && !openEnded) {
            throw missingLength();
        }
        if (declared.orElse(0) > maxLength) {
            throw new S3Refusal(
                            S3Code.ENTITY_TOO_LARGE, "Your proposed upload exceeds the maximum allowed object size.")
                    .with("ProposedSize", Long.toString(declared.orElse(0)))
                    .with("MaxSizeAllowed", Long.toString(maxLength));
        }
        Set<StandardDigest> digests = EnumSet.of(StandardDigest.MD5);
        digests.addAll(claims.digests());
        wanted.forEach(algorithm -> digests.add(algorithm.digest()));
        InputStream content = decoded();
        Staged staged = engine.stage(content, new StageRequest(digests, declared, maxLength));
        try {
            requireEnd(content);
            claims.verify(staged::digest, trailer);
            return staged;
        } catch (S3Refusal | IOException refusal) {
            staged.close();
            throw refusal;
        }
    }

    /// The trailer stands behind the last byte, so the end has to be read too.
    private static void requireEnd(InputStream content) throws IOException {
        if (content.read() >= 0) {
            throw new S3Refusal(S3Code.INCOMPLETE_BODY, "The request body is longer than its declared length");
        }
    }

    /// Reads a small document, all claims checked; an absent body is an empty document.
    ///
    /// @param maxLength bytes
    /// @throws S3Refusal with the given code when it is longer
    public byte[] document(int maxLength, S3Code tooLong) throws IOException {
        BodyClaims claims = BodyClaims.of(headers, authentication.payload());
        OptionalLong declared = declared();
        byte[] document = decoded().readNBytes(maxLength + 1);
        if (document.length > maxLength) {
            throw new S3Refusal(tooLong, "The request document is longer than " + maxLength + " bytes");
        }
        if (declared.isPresent() && declared.getAsLong() != document.length) {
            throw new S3Refusal(
                    S3Code.INCOMPLETE_BODY,
                    "You did not provide the number of bytes specified by the Content-Length HTTP header");
        }
        Map<StandardDigest, byte[]> digests = new EnumMap<>(StandardDigest.class);
        for (StandardDigest digest : claims.digests()) {
            DigestAlgorithm.Calculation sum = digest.begin();
            sum.update(document, 0, document.length);
            digests.put(digest, sum.finish());
        }
        claims.verify(digest -> Optional.ofNullable(digests.get(digest)).orElseThrow(), trailer);
        return document;
    }

    /// The length of the content, without any framing.
    private OptionalLong declared() {
        if (!(authentication.payload() instanceof PayloadMode.Chunked)) {
            return length;
        }
        String text = headers.first(DECODED_LENGTH)
                .orElseThrow(RequestBody::missingLength)
                .strip();
        if (!text.matches("\\d{1,18}")) {
            throw new S3Refusal(S3Code.INVALID_ARGUMENT, DECODED_LENGTH + " is no length");
        }
        return OptionalLong.of(Long.parseLong(text));
    }

    private InputStream decoded() {
        return switch (authentication.payload()) {
            case PayloadMode.WholeHash _, PayloadMode.Unsigned _ -> bytes;
            case PayloadMode.Chunked(boolean signed, boolean withTrailer) ->
                new AwsChunkedInputStream(bytes, signed ? signedGuard(withTrailer) : ChunkGuard.UNSIGNED, trailer);
        };
    }

    private ChunkGuard signedGuard(boolean withTrailer) {
        return new SignedChunkGuard(
                authentication
                        .chunks()
                        .orElseThrow(() -> new S3Refusal(S3Code.ACCESS_DENIED, "Signed chunks need a signed request")),
                withTrailer);
    }

    private static S3Refusal missingLength() {
        return new S3Refusal(S3Code.MISSING_CONTENT_LENGTH, "You must provide the Content-Length HTTP header.");
    }
}
