package dev.blobfish.server.http.form;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/// The content of one part: the window's bytes up to the delimiter, which is a line end, two dashes and the boundary.
final class PartBody extends InputStream {
    private final Window window;
    private final byte[] delimiter;
    private final int lineEnd;
    private boolean atStart = true;
    private boolean ended;

    /// Bytes ahead that are known to be content.
    private int known;

    private enum Match {
        YES,
        NO,
        /// More bytes are needed to say.
        OPEN
    }

    /// @param lineEnd how many bytes of the delimiter are the line end, which an empty content may lack
    PartBody(Window window, byte[] delimiter, int lineEnd) {
        this.window = window;
        this.delimiter = delimiter;
        this.lineEnd = lineEnd;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) return 0;
        if (!hasContent()) return -1;
        int count = Math.min(known, length);
        window.take(into, offset, count);
        known -= count;
        return count;
    }

    /// Goes to the delimiter.
    void skipRest() throws IOException {
        while (hasContent()) {
            window.skip(known);
            known = 0;
        }
    }

    private boolean hasContent() throws IOException {
        if (ended || known > 0) return known > 0;
        if (atStart && emptyContent()) {
            ended = true;
            return false;
        }
        atStart = false;
        known = scan();
        ended = known == 0;
        return !ended;
    }

    private boolean emptyContent() throws IOException {
        var match = match(0, lineEnd);
        while (match == Match.OPEN) {
            window.more();
            match = match(0, lineEnd);
        }
        return match == Match.YES;
    }

    /// How many bytes ahead are content for sure; 0 where the delimiter is next.
    private int scan() throws IOException {
        while (true) {
            int at = suspicious();
            if (at > 0 || (at < window.available() && match(0, 0) == Match.YES)) return at;
            if (window.ended()) throw new FormException(FormException.Fault.CONTENT_CUT, "the form ends inside a part");
            window.more();
        }
    }

    /// The first place where the delimiter stands or may stand.
    private int suspicious() {
        int at = window.indexOf(delimiter[0], 0);
        while (at < window.available() && match(at, 0) == Match.NO) at = window.indexOf(delimiter[0], at + 1);
        return at;
    }

    /// Compares the delimiter, or what is left of it from a place on. A longer word that begins with the
    /// boundary is content.
    private Match match(int at, int from) {
        int left = window.available() - at;
        int wanted = delimiter.length - from;
        for (int i = 0; i < Math.min(left, wanted); i++) if (window.at(at + i) != delimiter[from + i]) return Match.NO;
        if (left > wanted) return mayFollow(window.at(at + wanted)) ? Match.YES : Match.NO;
        if (!window.ended()) return Match.OPEN;
        return left == wanted ? Match.YES : Match.NO;
    }

    private static boolean mayFollow(byte b) {
        return b == '-' || b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}
