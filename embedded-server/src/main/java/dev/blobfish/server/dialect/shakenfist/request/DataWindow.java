package dev.blobfish.server.dialect.shakenfist.request;

import dev.blobfish.server.dialect.shakenfist.problem.Refusal;
import dev.blobfish.server.engine.Span;
import java.util.Optional;

/// Which bytes of a blob a query asks for, as it was sent.
///
/// @param offset empty where it was not sent
/// @param limit  empty where it was not sent
public record DataWindow(Optional<String> offset, Optional<String> limit) {
    static DataWindow of(Optional<String> rawQuery) {
        return new DataWindow(first(rawQuery, "offset"), first(rawQuery, "limit"));
    }

    /// Of a parameter that is repeated, the first one counts.
    private static Optional<String> first(Optional<String> rawQuery, String name) {
        for (var item : rawQuery.orElse("").split("&")) {
            int equals = item.indexOf('=');
            var key = equals < 0 ? item : item.substring(0, equals);
            if (decode(key).equals(name)) return Optional.of(equals < 0 ? "" : decode(item.substring(equals + 1)));
        }
        return Optional.empty();
    }

    private static String decode(String raw) {
        return Percent.decode(raw.replace('+', ' '));
    }

    /// Both as numbers: whether they are numbers is looked at before the blob is, whether they are negative after.
    ///
    /// @throws Refusal for what is no whole number
    public Numbers numbers() {
        return new Numbers(number("offset", offset), number("limit", limit));
    }

    private static long number(String name, Optional<String> sent) {
        return sent.map(text ->
                        WholeNumber.parse(text).orElseThrow(() -> Refusal.badRequest(name + " is not an integer")))
                .orElse(0L);
    }

    /// The numbers of a window.
    ///
    /// @param limit 0 for no limit
    public record Numbers(long offset, long limit) {
        /// The bytes of a blob that are asked for; none at all behind its end.
        ///
        /// @throws Refusal for a negative number
        public Span within(long size) {
            if (offset < 0) throw Refusal.badRequest("offset cannot be negative");
            if (limit < 0) throw Refusal.badRequest("limit cannot be negative");
            long start = Math.min(offset, size);
            return new Span(start, limit == 0 ? size - start : Math.min(limit, size - start));
        }
    }
}
