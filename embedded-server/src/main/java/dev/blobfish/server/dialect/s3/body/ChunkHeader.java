package dev.blobfish.server.dialect.s3.body;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;

/// The line before a chunk: `hex;chunk-signature=SIG` or `hex`.
///
/// @param size bytes of data
/// @param signature empty where there is none
record ChunkHeader(long size, String signature) {
    private static final String SIGNATURE = "chunk-signature=";
    private static final int MAX_DIGITS = 15;

    /// Reads the line.
    ///
    /// @throws S3Refusal when it is none
    static ChunkHeader parse(String line) {
        int semicolon = line.indexOf(';');
        String size = (semicolon < 0 ? line : line.substring(0, semicolon)).strip();
        String extension = semicolon < 0 ? "" : line.substring(semicolon + 1).strip();
        if (size.isEmpty() || size.length() > MAX_DIGITS || !size.chars().allMatch(ChunkHeader::isHex)) {
            throw new S3Refusal(S3Code.INVALID_REQUEST, "The body is not aws-chunked: a chunk has no valid size");
        }
        return new ChunkHeader(
                Long.parseLong(size, 16),
                extension.startsWith(SIGNATURE) ? extension.substring(SIGNATURE.length()) : "");
    }

    private static boolean isHex(int c) {
        return Character.digit(c, 16) >= 0 && c < 0x80;
    }
}
