package dev.blobfish.server.model;

import java.util.Random;

/// What players store: few contents, so that equal ones meet; around the sizes where the store changes its ways.
final class Contents {
    private static final int[] SIZES = {1, 2, 100, 4096, 32_767, 32_768, 32_769, 65_536, 200_001, 700_000};
    private static final int SEEDS = 3;

    private Contents() {}

    static byte[] any(Random random) {
        var bytes = new byte[SIZES[random.nextInt(SIZES.length)]];
        new Random(random.nextInt(SEEDS)).nextBytes(bytes);
        return bytes;
    }

    static <T> T anyOf(Random random, java.util.Collection<T> some) {
        return some.stream().skip(random.nextInt(some.size())).findFirst().orElseThrow();
    }
}
