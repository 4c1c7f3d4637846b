package dev.blobfish.server.engine;

import static dev.blobfish.server.engine.Xxh3.PRIME32_1;
import static dev.blobfish.server.engine.Xxh3.PRIME32_2;
import static dev.blobfish.server.engine.Xxh3.PRIME32_3;
import static dev.blobfish.server.engine.Xxh3.PRIME64_1;
import static dev.blobfish.server.engine.Xxh3.PRIME64_2;
import static dev.blobfish.server.engine.Xxh3.PRIME64_3;
import static dev.blobfish.server.engine.Xxh3.PRIME64_4;
import static dev.blobfish.server.engine.Xxh3.PRIME64_5;
import static dev.blobfish.server.engine.Xxh3.SECRET;
import static dev.blobfish.server.engine.Xxh3.avalanche;
import static dev.blobfish.server.engine.Xxh3.fold;
import static dev.blobfish.server.engine.Xxh3.secret;
import static dev.blobfish.server.engine.Xxh3.word;

import java.nio.ByteBuffer;

/// XXH3 with 128 bits, without seed, of a body that streams by.
final class Xxh128 implements DigestAlgorithm.Calculation {
    private static final int STRIPE = 64;
    private static final int BLOCK = 1024;

    private final long[] lanes = {PRIME32_3, PRIME64_1, PRIME64_2, PRIME64_3, PRIME64_4, PRIME32_2, PRIME64_5, PRIME32_1
    };
    /// The block under way. A full one waits until more bytes come, for the last block is treated differently.
    private final byte[] block = new byte[BLOCK];

    /// The end of the block before: the last stripe may reach back into it.
    private final byte[] before = new byte[STRIPE];

    private int filled;
    private long total;

    /// Two halves of a digest.
    record Value(long low, long high) {}

    @Override
    public void update(byte[] bytes, int offset, int length) {
        total += length;
        for (int at = offset, left = length; left > 0; ) {
            if (filled == BLOCK) consume();
            int count = Math.min(left, BLOCK - filled);
            System.arraycopy(bytes, at, block, filled, count);
            filled += count;
            at += count;
            left -= count;
        }
    }

    @Override
    public byte[] finish() {
        var value = total <= Xxh128Short.MOST ? Xxh128Short.of(block, (int) total) : merged();
        return ByteBuffer.allocate(16)
                .putLong(value.high())
                .putLong(value.low())
                .array();
    }

    private void consume() {
        for (int n = 0; n < BLOCK / STRIPE; n++) accumulate(block, n * STRIPE, n * 8);
        for (int i = 0; i < lanes.length; i++)
            lanes[i] = (lanes[i] ^ lanes[i] >>> 47 ^ secret(SECRET - STRIPE + i * 8)) * PRIME32_1;
        System.arraycopy(block, BLOCK - STRIPE, before, 0, STRIPE);
        filled = 0;
    }

    private void accumulate(byte[] bytes, int at, int key) {
        for (int i = 0; i < lanes.length; i++) {
            long data = word(bytes, at + i * 8);
            long value = data ^ secret(key + i * 8);
            lanes[i ^ 1] += data;
            lanes[i] += (value & 0xFFFFFFFFL) * (value >>> 32);
        }
    }

    private Value merged() {
        for (int n = 0; n < (filled - 1) / STRIPE; n++) accumulate(block, n * STRIPE, n * 8);
        accumulate(lastStripe(), 0, SECRET - 71);
        return new Value(merge(total * PRIME64_1, 11), merge(~(total * PRIME64_2), SECRET - 75));
    }

    private byte[] lastStripe() {
        var last = new byte[STRIPE];
        int here = Math.min(filled, STRIPE);
        System.arraycopy(before, here, last, 0, STRIPE - here);
        System.arraycopy(block, filled - here, last, STRIPE - here, here);
        return last;
    }

    private long merge(long start, int key) {
        long result = start;
        for (int i = 0; i < lanes.length; i += 2)
            result += fold(lanes[i] ^ secret(key + i * 8), lanes[i + 1] ^ secret(key + i * 8 + 8));
        return avalanche(result);
    }
}
