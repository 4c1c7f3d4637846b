package dev.blobfish.server.dialect.kbase.operation;

import dev.blobfish.server.dialect.kbase.problem.KBaseRefusal;
import dev.blobfish.server.engine.Span;
import java.util.Optional;

/// Which bytes of a content are asked for. Both numbers are unsigned, as in the real server.
///
/// @param length 0 for all that follow
record SeekRange(long seek, long length) {
    /// @throws KBaseRefusal where one of them is no number of 64 bits
    static SeekRange parse(Optional<String> seek, Optional<String> length) {
        return new SeekRange(number("seek", seek), number("length", length));
    }

    private static long number(String name, Optional<String> written) {
        if (written.isEmpty()) return 0;
        try {
            if (written.get().matches("[0-9]+")) return Long.parseUnsignedLong(written.get());
        } catch (NumberFormatException e) {
            // More than 64 bits.
        }
        throw KBaseRefusal.badRequest("Cannot parse " + name + " param " + written.get() + " to non-negative integer");
    }

    /// @throws KBaseRefusal where none of the bytes is there
    Span within(long size) {
        if (Long.compareUnsigned(seek, size) >= 0)
            throw KBaseRefusal.badRequest("seek value of " + Long.toUnsignedString(seek) + " is larger than the file");
        long left = size - seek;
        return new Span(seek, length == 0 || Long.compareUnsigned(length, left) > 0 ? left : length);
    }
}
