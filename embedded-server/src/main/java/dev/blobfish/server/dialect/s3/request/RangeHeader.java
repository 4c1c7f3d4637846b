package dev.blobfish.server.dialect.s3.request;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.engine.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A single range of bytes as a client asks for it. Several ranges, or text that is no range, mean the whole object.
public sealed interface RangeHeader {
    /// `bytes=a-b` or `bytes=a-`.
    record From(long first, long last) implements RangeHeader {}

    /// `bytes=-n`.
    record Last(long count) implements RangeHeader {}

    /// The form of one range; up to 18 digits, which is more than any object has.
    Pattern FORM = Pattern.compile("\\s*bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*");

    /// Reads the header; empty where it asks for the whole.
    static Optional<RangeHeader> parse(String value) {
        Matcher form = FORM.matcher(value);
        if (!form.matches()) {
            return Optional.empty();
        }
        String first = form.group(1);
        String last = form.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? Optional.empty() : Optional.of(new Last(Long.parseLong(last)));
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? Long.MAX_VALUE : Long.parseLong(last);
        return to < from ? Optional.empty() : Optional.of(new From(from, to));
    }

    /// The bytes meant in an object of that size, clamped to its end.
    ///
    /// @throws S3Refusal when there are none
    default Span within(long size, String asked) {
        return switch (this) {
            case From(long first, long last) when first < size -> new Span(first, Math.min(last, size - 1) - first + 1);
            case Last(long count)
            when count > 0 && size > 0 -> new Span(size - Math.min(count, size), Math.min(count, size));
            case From _, Last _ ->
                throw new S3Refusal(S3Code.INVALID_RANGE, "The requested range is not satisfiable")
                        .with("RangeRequested", asked)
                        .with("ActualObjectSize", Long.toString(size));
        };
    }
}
