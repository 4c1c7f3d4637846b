package dev.blobfish.bench;

import java.io.IOException;
import java.util.Locale;

/// What an answer's head says.
///
/// @param length of the body in bytes; -1 where it comes in chunks
/// @param last   whether the server closes the connection behind it
record LoadResponse(int status, long length, boolean last) {
    static LoadResponse parse(String head) throws IOException {
        var lines = head.split("\r\n", -1);
        if (!lines[0].startsWith("HTTP/1.1 ")) throw new IOException("no HTTP/1.1 answer: " + lines[0]);
        int status = Integer.parseInt(lines[0].substring(9, 12));
        long length = 0;
        boolean last = false;
        for (int i = 1; i < lines.length; i++) {
            var line = lines[i].toLowerCase(Locale.ROOT);
            var value = line.substring(line.indexOf(':') + 1).strip();
            if (line.startsWith("content-length:")) length = Long.parseLong(value);
            else if (line.startsWith("transfer-encoding:") && value.equals("chunked")) length = -1;
            else if (line.startsWith("connection:") && value.equals("close")) last = true;
        }
        return new LoadResponse(status, length, last);
    }
}
