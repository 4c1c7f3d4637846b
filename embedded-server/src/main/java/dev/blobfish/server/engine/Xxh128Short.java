package dev.blobfish.server.engine;

import static dev.blobfish.server.engine.Xxh3.PRIME32_2;
import static dev.blobfish.server.engine.Xxh3.PRIME64_1;
import static dev.blobfish.server.engine.Xxh3.PRIME64_2;
import static dev.blobfish.server.engine.Xxh3.PRIME64_4;
import static dev.blobfish.server.engine.Xxh3.PRIME_MX2;
import static dev.blobfish.server.engine.Xxh3.avalanche;
import static dev.blobfish.server.engine.Xxh3.avalanche64;
import static dev.blobfish.server.engine.Xxh3.fold;
import static dev.blobfish.server.engine.Xxh3.half;
import static dev.blobfish.server.engine.Xxh3.secret;
import static dev.blobfish.server.engine.Xxh3.secretHalves;
import static dev.blobfish.server.engine.Xxh3.secretPair;
import static dev.blobfish.server.engine.Xxh3.word;

/// XXH3-128 of up to 240 bytes: a formula of its own for each range of lengths.
final class Xxh128Short {
    /// The most bytes that are short.
    static final int MOST = 240;

    private final byte[] bytes;
    private final int length;
    private long low;
    private long high;

    private Xxh128Short(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /// The digest of the first bytes.
    static Xxh128.Value of(byte[] bytes, int length) {
        if (length == 0) return new Xxh128.Value(avalanche64(secretPair(64)), avalanche64(secretPair(80)));
        if (length <= 3) return upTo3(bytes, length);
        if (length <= 8) return upTo8(bytes, length);
        if (length <= 16) return upTo16(bytes, length);
        return new Xxh128Short(bytes, length).mixed();
    }

    private static Xxh128.Value upTo3(byte[] bytes, int length) {
        int combined =
                bytes[length - 1] & 0xFF | length << 8 | (bytes[0] & 0xFF) << 16 | (bytes[length >> 1] & 0xFF) << 24;
        int turned = Integer.rotateLeft(Integer.reverseBytes(combined), 13);
        return new Xxh128.Value(
                avalanche64(secretHalves(0) ^ combined & 0xFFFFFFFFL),
                avalanche64(secretHalves(8) ^ turned & 0xFFFFFFFFL));
    }

    private static Xxh128.Value upTo8(byte[] bytes, int length) {
        long combined = half(bytes, 0) | half(bytes, length - 4) << 32;
        long value = secretPair(16) ^ combined;
        long factor = PRIME64_1 + ((long) length << 2);
        long low = value * factor;
        long high = Math.unsignedMultiplyHigh(value, factor) + (low << 1);
        low ^= high >>> 3;
        low = (low ^ low >>> 35) * PRIME_MX2;
        return new Xxh128.Value(low ^ low >>> 28, avalanche(high));
    }

    private static Xxh128.Value upTo16(byte[] bytes, int length) {
        long first = word(bytes, 0);
        long last = word(bytes, length - 8);
        long one = secretPair(32) ^ first ^ last;
        long two = secretPair(48) ^ last;
        long low = one * PRIME64_1 + ((long) (length - 1) << 54);
        long high = Math.unsignedMultiplyHigh(one, PRIME64_1) + two + (two & 0xFFFFFFFFL) * (PRIME32_2 - 1);
        low ^= Long.reverseBytes(high);
        return new Xxh128.Value(
                avalanche(low * PRIME64_2), avalanche(Math.unsignedMultiplyHigh(low, PRIME64_2) + high * PRIME64_2));
    }

    private Xxh128.Value mixed() {
        low = length * PRIME64_1;
        if (length <= 128) mixFromBothEnds();
        else mixInOrder();
        long sum = low + high;
        long rest = low * PRIME64_1 + high * PRIME64_4 + length * PRIME64_2;
        return new Xxh128.Value(avalanche(sum), -avalanche(rest));
    }

    private void mixFromBothEnds() {
        for (int i = (length - 1) >> 5; i >= 0; i--) mix(i * 16, length - i * 16 - 16, i * 32);
    }

    private void mixInOrder() {
        for (int i = 0; i < 4; i++) mix(i * 32, i * 32 + 16, i * 32);
        low = avalanche(low);
        high = avalanche(high);
        for (int i = 4; i < length >> 5; i++) mix(i * 32, i * 32 + 16, (i - 4) * 32 + 3);
        mix(length - 16, length - 32, 103);
    }

    private void mix(int one, int two, int key) {
        low += step(one, key);
        high += step(two, key + 16);
        low ^= word(bytes, two) + word(bytes, two + 8);
        high ^= word(bytes, one) + word(bytes, one + 8);
    }

    private long step(int at, int key) {
        return fold(word(bytes, at) ^ secret(key), word(bytes, at + 8) ^ secret(key + 8));
    }
}
