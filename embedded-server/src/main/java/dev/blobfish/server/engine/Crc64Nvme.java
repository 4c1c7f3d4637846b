package dev.blobfish.server.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.Checksum;

/// CRC-64/NVME: reflected polynomial 0x9A6C9329AC4BC9B5, all ones in and out. Eight bytes a step (slicing by eight).
final class Crc64Nvme implements Checksum {
    private static final long POLYNOMIAL = 0x9A6C9329AC4BC9B5L;
    private static final long[][] TABLES = tables();
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private long state = -1;

    @Override
    public void update(int b) {
        state = step(state, (byte) b);
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
        long crc = state;
        int at = offset;
        int end = offset + length;
        for (; end - at >= Long.BYTES; at += Long.BYTES) {
            long x = crc ^ (long) LONG.get(bytes, at);
            crc = TABLES[7][(int) x & 0xFF]
                    ^ TABLES[6][(int) (x >>> 8) & 0xFF]
                    ^ TABLES[5][(int) (x >>> 16) & 0xFF]
                    ^ TABLES[4][(int) (x >>> 24) & 0xFF]
                    ^ TABLES[3][(int) (x >>> 32) & 0xFF]
                    ^ TABLES[2][(int) (x >>> 40) & 0xFF]
                    ^ TABLES[1][(int) (x >>> 48) & 0xFF]
                    ^ TABLES[0][(int) (x >>> 56)];
        }
        for (; at < end; at++) crc = step(crc, bytes[at]);
        state = crc;
    }

    @Override
    public long getValue() {
        return ~state;
    }

    @Override
    public void reset() {
        state = -1;
    }

    private static long step(long crc, byte b) {
        return TABLES[0][(int) (crc ^ b) & 0xFF] ^ (crc >>> 8);
    }

    private static long[][] tables() {
        var tables = new long[8][256];
        for (int i = 0; i < 256; i++) {
            long crc = i;
            for (int bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ POLYNOMIAL;
            tables[0][i] = crc;
        }
        for (int t = 1; t < 8; t++)
            for (int i = 0; i < 256; i++) {
                long before = tables[t - 1][i];
                tables[t][i] = tables[0][(int) before & 0xFF] ^ (before >>> 8);
            }
        return tables;
    }
}
