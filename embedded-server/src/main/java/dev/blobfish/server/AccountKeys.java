package dev.blobfish.server;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Fresh ids and keys from the system's own source of chance.
final class AccountKeys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String MIXED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private AccountKeys() {}

    /// 20 characters, of which 16 are random: 80 bits.
    static String accessKey() {
        return "BFSH" + text(UPPER, 16);
    }

    /// 40 characters: 238 bits. Letters and digits only, so that it can be marked with a double click.
    static String secretKey() {
        return text(MIXED, 40);
    }

    /// 20 letters and digits: 119 bits.
    static String consumerKey() {
        return text(MIXED, 20);
    }

    /// 64 hexadecimal digits, as the canonical ids of S3.
    static String canonicalId() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String text(String alphabet, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        return text.toString();
    }
}
