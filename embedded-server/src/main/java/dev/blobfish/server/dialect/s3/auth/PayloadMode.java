package dev.blobfish.server.dialect.s3.auth;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import java.util.HexFormat;
import java.util.Locale;

/// How the body of a request is protected, which the value of `x-amz-content-sha256` says.
public sealed interface PayloadMode {
    /// The SHA-256 of the whole body was signed.
    ///
    /// @param sha256 32 bytes
    record WholeHash(byte[] sha256) implements PayloadMode {}

    /// The body is taken as it comes.
    record Unsigned() implements PayloadMode {}

    /// `aws-chunked` framing.
    ///
    /// @param signed whether each chunk carries a signature
    /// @param trailer whether headers follow the last chunk
    record Chunked(boolean signed, boolean trailer) implements PayloadMode {}

    /// The value that stands for a body nobody hashed.
    String UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";

    /// Reads the header's value.
    ///
    /// @throws S3Refusal when the value is none of the known ones
    static PayloadMode parse(String value) {
        return switch (value) {
            case UNSIGNED_PAYLOAD -> new Unsigned();
            case "STREAMING-AWS4-HMAC-SHA256-PAYLOAD" -> new Chunked(true, false);
            case "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER" -> new Chunked(true, true);
            case "STREAMING-UNSIGNED-PAYLOAD-TRAILER" -> new Chunked(false, true);
            default -> wholeHash(value);
        };
    }

    private static PayloadMode wholeHash(String value) {
        if (value.startsWith("STREAMING-")) {
            throw new S3Refusal(S3Code.NOT_IMPLEMENTED, "This server does not know the payload form " + value);
        }
        try {
            byte[] hash = HexFormat.of().parseHex(value.toLowerCase(Locale.ROOT));
            if (hash.length == 32) {
                return new WholeHash(hash);
            }
        } catch (IllegalArgumentException _) {
            // Refused below, like a hash of a wrong length.
        }
        throw new S3Refusal(
                        S3Code.INVALID_ARGUMENT,
                        "x-amz-content-sha256 must be UNSIGNED-PAYLOAD, one of the STREAMING-... values,"
                                + " or a valid sha256 value.")
                .with("ArgumentName", "x-amz-content-sha256")
                .with("ArgumentValue", value);
    }
}
