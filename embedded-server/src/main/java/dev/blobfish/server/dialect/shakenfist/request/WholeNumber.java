package dev.blobfish.server.dialect.shakenfist.request;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whole numbers as Python's `int` reads them from a text: with a sign, and with blanks around.
public final class WholeNumber {
    private static final Pattern FORM = Pattern.compile("\\s*([+-]?[0-9]{1,1000})\\s*");
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private WholeNumber() {}

    /// The number, or the nearest that fits into a `long`; empty for what is none.
    public static Optional<Long> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches() ? Optional.of(nearest(new BigInteger(form.group(1)))) : Optional.empty();
    }

    /// The nearest number that fits into a `long`.
    public static long nearest(BigInteger number) {
        return number.max(LEAST).min(MOST).longValue();
    }
}
