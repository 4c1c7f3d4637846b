package dev.blobfish.app.connections;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The key derivation of RFC 7914: slow and hungry for memory, so that a stolen file does not give way to guessing.
///
/// @param cost N: a power of two above 1; memory is 128 * N * r bytes
/// @param blockSize r
/// @param parallel p
record Scrypt(int cost, int blockSize, int parallel) {
    /// 64 MiB and about a fifth of a second of one core.
    static final Scrypt DEFAULT = new Scrypt(1 << 16, 8, 1);

    Scrypt {
        boolean sane = cost > 1
                && Integer.bitCount(cost) == 1
                && blockSize > 0
                && parallel > 0
                && (long) blockSize * parallel <= 1 << 10
                && 128L * cost * blockSize <= 1 << 28;
        if (!sane) {
            throw new IllegalArgumentException(
                    "not usable as scrypt parameters: " + cost + ", " + blockSize + ", " + parallel);
        }
    }

    /// @param length of the key in bytes
    byte[] derive(byte[] passphrase, byte[] salt, int length) throws GeneralSecurityException {
        int chunk = 32 * blockSize;
        byte[] bytes = pbkdf2(passphrase, salt, 128 * blockSize * parallel);
        int[] words = new int[bytes.length / 4];
        for (int i = 0; i < words.length; i++) {
            words[i] = (bytes[4 * i] & 255)
                    | ((bytes[4 * i + 1] & 255) << 8)
                    | ((bytes[4 * i + 2] & 255) << 16)
                    | (bytes[4 * i + 3] << 24);
        }
        for (int i = 0; i < parallel; i++) {
            int[] mixed = mix(Arrays.copyOfRange(words, i * chunk, (i + 1) * chunk));
            System.arraycopy(mixed, 0, words, i * chunk, chunk);
        }
        for (int i = 0; i < words.length; i++) {
            for (int b = 0; b < 4; b++) {
                bytes[4 * i + b] = (byte) (words[i] >>> (8 * b));
            }
        }
        return pbkdf2(passphrase, bytes, length);
    }

    private int[] mix(int[] start) {
        int length = start.length;
        int[] table = new int[cost * length];
        int[] x = start;
        for (int i = 0; i < cost; i++) {
            System.arraycopy(x, 0, table, i * length, length);
            x = blockMix(x);
        }
        for (int i = 0; i < cost; i++) {
            int at = (x[length - 16] & (cost - 1)) * length;
            for (int k = 0; k < length; k++) {
                x[k] ^= table[at + k];
            }
            x = blockMix(x);
        }
        return x;
    }

    private int[] blockMix(int[] block) {
        int[] out = new int[block.length];
        int[] x = Arrays.copyOfRange(block, block.length - 16, block.length);
        int half = block.length / 32;
        for (int i = 0; i < 2 * half; i++) {
            for (int k = 0; k < 16; k++) {
                x[k] ^= block[16 * i + k];
            }
            salsa(x);
            System.arraycopy(x, 0, out, 16 * (i % 2 == 0 ? i / 2 : half + i / 2), 16);
        }
        return out;
    }

    /// Salsa20/8 in place.
    private static void salsa(int[] block) {
        int[] x = block.clone();
        for (int round = 0; round < 8; round += 2) {
            quarter(x, 0, 4, 8, 12);
            quarter(x, 5, 9, 13, 1);
            quarter(x, 10, 14, 2, 6);
            quarter(x, 15, 3, 7, 11);
            quarter(x, 0, 1, 2, 3);
            quarter(x, 5, 6, 7, 4);
            quarter(x, 10, 11, 8, 9);
            quarter(x, 15, 12, 13, 14);
        }
        for (int i = 0; i < 16; i++) {
            block[i] += x[i];
        }
    }

    private static void quarter(int[] x, int a, int b, int c, int d) {
        x[b] ^= Integer.rotateLeft(x[a] + x[d], 7);
        x[c] ^= Integer.rotateLeft(x[b] + x[a], 9);
        x[d] ^= Integer.rotateLeft(x[c] + x[b], 13);
        x[a] ^= Integer.rotateLeft(x[d] + x[c], 18);
    }

    /// PBKDF2 of one iteration with HMAC-SHA256. The JDK's own takes characters, not bytes.
    private static byte[] pbkdf2(byte[] passphrase, byte[] salt, int length) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        // HMAC pads a key with zeros, so one zero byte is the same key as none; the JDK refuses none.
        mac.init(new SecretKeySpec(passphrase.length == 0 ? new byte[1] : passphrase, "HmacSHA256"));
        byte[] out = new byte[length];
        for (int block = 1, at = 0; at < length; block++) {
            mac.update(salt);
            byte[] hash = mac.doFinal(
                    new byte[] {(byte) (block >>> 24), (byte) (block >>> 16), (byte) (block >>> 8), (byte) block});
            int take = Math.min(hash.length, length - at);
            System.arraycopy(hash, 0, out, at, take);
            at += take;
        }
        return out;
    }
}
