package dev.blobfish.server.http.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The bytes of a stream that were read and not yet used, in a buffer of fixed size.
final class Window {
    private final InputStream in;
    private final byte[] bytes;
    private int start;
    private int end;
    private boolean ended;

    Window(InputStream in, int size) {
        this.in = in;
        this.bytes = new byte[size];
    }

    int available() {
        return end - start;
    }

    /// Whether the stream has no more than what is available.
    boolean ended() {
        return ended;
    }

    byte at(int index) {
        return bytes[start + index];
    }

    void skip(int count) {
        start += count;
    }

    void take(byte[] into, int offset, int count) {
        System.arraycopy(bytes, start, into, offset, count);
        start += count;
    }

    /// The first place of a byte from a place on; [#available] where it does not occur.
    int indexOf(byte wanted, int from) {
        for (int i = start + from; i < end; i++) if (bytes[i] == wanted) return i - start;
        return available();
    }

    /// Reads once, as much as there is room for; or finds the end of the stream.
    void more() throws IOException {
        if (start > 0) {
            System.arraycopy(bytes, start, bytes, 0, available());
            end -= start;
            start = 0;
        }
        if (end == bytes.length) throw new IllegalStateException("a window of " + end + " bytes is full");
        int got = in.read(bytes, end, bytes.length - end);
        if (got < 0) ended = true;
        else end += got;
    }

    /// The next line with its end, one character (ISO-8859-1) for each byte; the last one may lack its end.
    /// Empty at the end of the stream.
    ///
    /// @param most bytes, less than the window has
    Optional<String> line(int most) throws IOException {
        int searched = 0;
        while (true) {
            int feed = indexOf((byte) '\n', searched);
            if (feed >= most)
                throw new FormException(
                        FormException.Fault.HEADERS_TOO_LARGE, "a line has more than " + most + " bytes");
            if (feed < available()) return Optional.of(text(feed + 1));
            searched = available();
            if (ended) return searched == 0 ? Optional.empty() : Optional.of(text(searched));
            more();
        }
    }

    private String text(int count) {
        var text = new String(bytes, start, count, StandardCharsets.ISO_8859_1);
        start += count;
        return text;
    }
}
