package dev.blobfish.server.engine;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/// The digests that blob stores ask for.
public enum StandardDigest implements DigestAlgorithm {
    MD5(16, () -> message("MD5")),
    SHA1(20, () -> message("SHA-1")),
    SHA256(32, () -> message("SHA-256")),
    SHA512(64, () -> message("SHA-512")),
    CRC32(4, () -> new Sum(new CRC32(), 4)),
    CRC32C(4, () -> new Sum(new CRC32C(), 4)),
    CRC64NVME(8, () -> new Sum(new Crc64Nvme(), 8)),
    XXH128(16, Xxh128::new);

    private final int length;
    private final Supplier<Calculation> maker;

    StandardDigest(int length, Supplier<Calculation> maker) {
        this.length = length;
        this.maker = maker;
    }

    @Override
    public String label() {
        return name();
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public Calculation begin() {
        return maker.get();
    }

    private static Calculation message(String algorithm) {
        try {
            return new Message(MessageDigest.getInstance(algorithm));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no " + algorithm, e);
        }
    }

    private record Message(MessageDigest digest) implements Calculation {
        @Override
        public void update(byte[] bytes, int offset, int count) {
            digest.update(bytes, offset, count);
        }

        @Override
        public byte[] finish() {
            return digest.digest();
        }
    }

    private record Sum(Checksum checksum, int width) implements Calculation {
        @Override
        public void update(byte[] bytes, int offset, int count) {
            checksum.update(bytes, offset, count);
        }

        @Override
        public byte[] finish() {
            var eight =
                    ByteBuffer.allocate(Long.BYTES).putLong(checksum.getValue()).array();
            return Arrays.copyOfRange(eight, Long.BYTES - width, Long.BYTES);
        }
    }
}
