package dev.blobfish.server.dialect.s3.body;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Lines and data in turn from one stream. A line ends with CR LF or LF and has at most 8,192 bytes.
final class LineSource {
    private static final int MAX_LINE = 8192;

    private final InputStream in;

    LineSource(InputStream in) {
        this.in = in;
    }

    int read(byte[] bytes, int offset, int length) throws IOException {
        return in.read(bytes, offset, length);
    }

    /// The next line without its end, one char per byte; empty at the end of the stream. A last line may lack its
    /// end.
    Optional<String> line() throws IOException {
        var line = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return Optional.empty();
        }
        while (c >= 0 && c != '\n') {
            if (line.length() == MAX_LINE) {
                throw new S3Refusal(S3Code.INVALID_REQUEST, "The body is not aws-chunked: a line has no end");
            }
            line.append((char) c);
            c = in.read();
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return Optional.of(line.toString());
    }
}
