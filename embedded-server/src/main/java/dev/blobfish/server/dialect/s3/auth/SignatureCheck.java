package dev.blobfish.server.dialect.s3.auth;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.wire.QueryParameters;
import dev.blobfish.server.dialect.s3.wire.S3Dates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// One signature to be checked: everything that goes into it, taken from the header or from the URL.
record SignatureCheck(
        SignedRequest request,
        Scope scope,
        List<String> signedHeaders,
        String signature,
        Instant time,
        String payloadLine) {
    private static final String SERVICE = "s3";

    /// Checks the signature with both readings of a raw plus sign.
    ///
    /// @return the query as the signer understood it
    /// @throws S3Refusal when neither fits
    QueryParameters verify(S3Account account, byte[] key) {
        QueryParameters literal = Authenticator.query(request, false);
        String canonical = canonical(literal);
        if (fits(canonical, key)) {
            return literal;
        }
        if (request.rawQuery().indexOf('+') >= 0) {
            QueryParameters spaced = Authenticator.query(request, true);
            if (fits(canonical(spaced), key)) {
                return spaced;
            }
        }
        throw mismatch(account, canonical);
    }

    /// Refuses a signature that leaves out the host or any `x-amz-` header.
    void requireHeadersSigned() {
        Set<String> missing = new TreeSet<>(request.headers().names());
        missing.removeIf(name -> !name.startsWith("x-amz-") && !name.equals("host"));
        signedHeaders.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new S3Refusal(S3Code.ACCESS_DENIED, "There were headers present in the request which were not signed")
                    .with("HeadersNotSigned", String.join(", ", missing));
        }
    }

    /// Why the scope does not belong to this request; empty when it does.
    String scopeFault() {
        if (!scope.service().equals(SERVICE)) {
            return "incorrect service \"" + scope.service() + "\"; this endpoint belongs to \"" + SERVICE + "\"";
        }
        String day = S3Dates.day(time);
        return scope.day().equals(day)
                ? ""
                : "invalid credential date \"" + scope.day() + "\"; the request is of \"" + day + "\"";
    }

    private String canonical(QueryParameters query) {
        return CanonicalRequest.of(request, query, signedHeaders, payloadLine);
    }

    private boolean fits(String canonical, byte[] key) {
        return Hmac.sameText(HexFormat.of().formatHex(Hmac.sha256(key, stringToSign(canonical))), signature);
    }

    private String stringToSign(String canonical) {
        String hash = Hmac.hexSha256(canonical.getBytes(StandardCharsets.ISO_8859_1));
        return String.join("\n", AuthorizationHeader.ALGORITHM, S3Dates.basic(time), scope.text(), hash);
    }

    private S3Refusal mismatch(S3Account account, String canonical) {
        return new S3Refusal(
                        S3Code.SIGNATURE_DOES_NOT_MATCH,
                        "The request signature we calculated does not match the signature you provided."
                                + " Check your key and signing method.")
                .with("AWSAccessKeyId", account.accessKey())
                .with("StringToSign", stringToSign(canonical))
                .with("SignatureProvided", signature)
                .with("CanonicalRequest", canonical);
    }

    static S3Refusal unknownKey(String accessKey) {
        return new S3Refusal(
                        S3Code.INVALID_ACCESS_KEY_ID,
                        "The AWS Access Key Id you provided does not exist in our records.")
                .with("AWSAccessKeyId", accessKey);
    }
}
