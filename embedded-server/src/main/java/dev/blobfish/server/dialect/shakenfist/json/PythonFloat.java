package dev.blobfish.server.dialect.shakenfist.json;

import java.math.BigDecimal;
import java.math.MathContext;

/// The text of a floating number as Python prints it: the shortest digits that mean the same number, with an exponent
/// only below 0.0001 and from 1e16 on.
final class PythonFloat {
    private PythonFloat() {}

    static String text(double value) {
        if (value == 0) return 1 / value < 0 ? "-0.0" : "0.0";
        var digits = shortest(Math.abs(value));
        String sign = value < 0 ? "-" : "";
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            String plain = digits.toPlainString();
            return sign + plain + (plain.contains(".") ? "" : ".0");
        }
        String all = digits.unscaledValue().toString();
        String mantissa = all.length() == 1 ? all : all.charAt(0) + "." + all.substring(1);
        return "%s%se%s%02d".formatted(sign, mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    /// Java writes two digits even where one means the same number.
    private static BigDecimal shortest(double value) {
        var digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        var one = digits.round(new MathContext(1));
        return one.doubleValue() == value ? one.stripTrailingZeros() : digits;
    }
}
