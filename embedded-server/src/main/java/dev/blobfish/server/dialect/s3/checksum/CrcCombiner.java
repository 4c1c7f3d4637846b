package dev.blobfish.server.dialect.s3.checksum;

import java.nio.ByteBuffer;

/// Joins the CRCs of two adjoining runs into that of both, without the bytes.
///
/// Appending zero bytes to a message multiplies its CRC register by a matrix over GF(2); squaring that matrix doubles
/// the
/// number of zeros, so any length takes at most 64 steps.
final class CrcCombiner {
    private final int width;
    private final long polynomial;

    CrcCombiner(ChecksumAlgorithm algorithm) {
        this.width = algorithm.digest().length() * 8;
        this.polynomial = algorithm.polynomial();
    }

    /// The CRC of both runs.
    ///
    /// @param secondLength bytes of the second run
    byte[] combine(byte[] first, byte[] second, long secondLength) {
        return bytes(shifted(number(first), secondLength) ^ number(second));
    }

    private long shifted(long crc, long zeroBytes) {
        long[] matrix = square(square(square(oneZeroBit())));
        long result = crc;
        for (long left = zeroBytes; left != 0; left >>>= 1) {
            if ((left & 1) != 0) {
                result = times(matrix, result);
            }
            matrix = square(matrix);
        }
        return result;
    }

    private long[] oneZeroBit() {
        long[] matrix = new long[width];
        matrix[0] = polynomial;
        for (int i = 1; i < width; i++) {
            matrix[i] = 1L << (i - 1);
        }
        return matrix;
    }

    private static long[] square(long[] matrix) {
        long[] result = new long[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            result[i] = times(matrix, matrix[i]);
        }
        return result;
    }

    private static long times(long[] matrix, long vector) {
        long sum = 0;
        long rest = vector;
        for (int i = 0; rest != 0; i++, rest >>>= 1) {
            if ((rest & 1) != 0) {
                sum ^= matrix[i];
            }
        }
        return sum;
    }

    private static long number(byte[] bytes) {
        long value = 0;
        for (byte b : bytes) {
            value = value << 8 | (b & 0xff);
        }
        return value;
    }

    private byte[] bytes(long value) {
        return width == Long.SIZE
                ? ByteBuffer.allocate(Long.BYTES).putLong(value).array()
                : ByteBuffer.allocate(Integer.BYTES).putInt((int) value).array();
    }
}
