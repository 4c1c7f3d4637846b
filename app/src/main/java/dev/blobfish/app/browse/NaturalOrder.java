package dev.blobfish.app.browse;

import java.util.Arrays;

/// The order in which people expect names: letters regardless of case, runs of digits by their value (`img2` before
/// `img10`), everything else by its UTF-8 bytes. Works on bytes, so that a million names are sorted without making
/// strings.
final class NaturalOrder {

    private NaturalOrder() {}

    static int compare(byte[] left, int leftFrom, int leftTo, byte[] right, int rightFrom, int rightTo) {
        int i = leftFrom;
        int j = rightFrom;
        while (i < leftTo && j < rightTo) {
            if (isDigit(left[i]) && isDigit(right[j])) {
                int leftEnd = digitsEnd(left, i, leftTo);
                int rightEnd = digitsEnd(right, j, rightTo);
                int byValue = compareNumbers(left, i, leftEnd, right, j, rightEnd);
                if (byValue != 0) {
                    return byValue;
                }
                i = leftEnd;
                j = rightEnd;
            } else {
                int difference = fold(left[i]) - fold(right[j]);
                if (difference != 0) {
                    return difference;
                }
                i++;
                j++;
            }
        }
        int byLength = Integer.compare(leftTo - i, rightTo - j);
        return byLength != 0 ? byLength : compareBytes(left, leftFrom, leftTo, right, rightFrom, rightTo);
    }

    // Names that are alike but for case or leading zeros still need one order, or a merge could not be repeated.
    private static int compareBytes(byte[] left, int leftFrom, int leftTo, byte[] right, int rightFrom, int rightTo) {
        return Arrays.compareUnsigned(left, leftFrom, leftTo, right, rightFrom, rightTo);
    }

    private static int compareNumbers(byte[] left, int leftFrom, int leftTo, byte[] right, int rightFrom, int rightTo) {
        int i = skipZeros(left, leftFrom, leftTo);
        int j = skipZeros(right, rightFrom, rightTo);
        int byLength = Integer.compare(leftTo - i, rightTo - j);
        return byLength != 0 ? byLength : compareBytes(left, i, leftTo, right, j, rightTo);
    }

    private static int skipZeros(byte[] text, int from, int to) {
        int at = from;
        while (at < to && text[at] == '0') {
            at++;
        }
        return at;
    }

    private static int digitsEnd(byte[] text, int from, int to) {
        int at = from;
        while (at < to && isDigit(text[at])) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(byte letter) {
        return letter >= '0' && letter <= '9';
    }

    private static int fold(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter & 0xFF;
    }
}
