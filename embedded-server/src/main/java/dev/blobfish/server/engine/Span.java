package dev.blobfish.server.engine;

/// A run of bytes inside a content.
///
/// @param start  0 or more
/// @param length 0 or more
public record Span(long start, long length) {
    public Span {
        if (start < 0 || length < 0 || start + length < 0)
            throw new EngineException(Problem.INVALID_RANGE, "from " + start + ", " + length + " bytes");
    }

    /// The position behind the last byte.
    public long end() {
        return start + length;
    }
}
