package dev.blobfish.server.dialect.s3.request;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.wire.QueryParameters;

/// Whole numbers in queries.
public final class PageSize {
    /// The most entries of a page.
    public static final int MAX = 1000;

    private PageSize() {}

    /// A page size: 0 or more, clamped to 1,000, which is also what an absent or empty one means.
    ///
    /// @throws S3Refusal when it is no such number
    public static int of(QueryParameters query, String name) {
        return (int) Math.min(MAX, number(query, name, MAX));
    }

    /// A number of 0 or more.
    ///
    /// @throws S3Refusal when it is none
    public static long number(QueryParameters query, String name, long absent) {
        String text = query.first(name).orElse("").strip();
        if (text.isEmpty()) {
            return absent;
        }
        if (!text.matches("\\d{1,10}") || Long.parseLong(text) > Integer.MAX_VALUE) {
            throw new S3Refusal(S3Code.INVALID_ARGUMENT, "Provided " + name + " not an integer or within integer range")
                    .with("ArgumentName", name)
                    .with("ArgumentValue", text);
        }
        return Long.parseLong(text);
    }
}
