package dev.blobfish.server.http;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/// Ids for requests: 16 hexadecimal digits, different in every process and for every request.
final class RequestIds {
    private static final long ODD_STEP = 0x9E3779B97F4A7C15L;

    private final AtomicLong next = new AtomicLong(new SecureRandom().nextLong());

    String next() {
        return "%016X".formatted(next.getAndAdd(ODD_STEP));
    }
}
