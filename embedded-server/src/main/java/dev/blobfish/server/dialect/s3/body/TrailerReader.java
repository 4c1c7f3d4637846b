package dev.blobfish.server.dialect.s3.body;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import java.io.IOException;
import java.util.Optional;

/// Reads the headers behind the last chunk, up to an empty line or the end of the body.
final class TrailerReader {
    private static final String SIGNATURE = "x-amz-trailer-signature";
    private static final int MAX_FIELDS = 16;

    private TrailerReader() {}

    static void read(LineSource source, ChunkGuard guard, TrailerFields fields) throws IOException {
        var signed = new StringBuilder();
        String signature = "";
        int count = 0;
        Optional<String> line = source.line();
        while (line.isPresent() && !line.get().isEmpty()) {
            int colon = line.get().indexOf(':');
            if (colon <= 0 || ++count > MAX_FIELDS) {
                throw new S3Refusal(
                        S3Code.MALFORMED_TRAILER, "The request contained trailing data that was not well-formed");
            }
            String name = line.get().substring(0, colon).strip();
            String value = line.get().substring(colon + 1).strip();
            if (name.equalsIgnoreCase(SIGNATURE)) {
                signature = value;
            } else {
                signed.append(name).append(':').append(value).append('\n');
                fields.add(name, value);
            }
            line = source.line();
        }
        guard.endTrailer(signed.toString(), signature);
    }
}
