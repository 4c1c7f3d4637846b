package dev.blobfish.bench;

import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class LoadPatternTest {
    private static final int SIZE = 600_000;

    private final LoadPattern pattern = new LoadPattern();

    private ByteBuffer blob(long number) {
        var bytes = ByteBuffer.allocate(SIZE);
        while (bytes.hasRemaining()) bytes.put(pattern.at(number, bytes.position(), SIZE));
        return bytes.flip();
    }

    @Test
    void knowsItsOwnBytes() throws IOException {
        pattern.check(7, 0, SIZE, blob(7));
        pattern.check(7, 300_001, SIZE, blob(7).position(300_001));
    }

    @Test
    void findsOneWrongByte() {
        var bytes = blob(7);
        bytes.put(SIZE - 1, (byte) ~bytes.get(SIZE - 1));
        assertThatIOException()
                .isThrownBy(() -> pattern.check(7, 0, SIZE, bytes))
                .withMessageContaining("byte 599999");
    }

    @Test
    void tellsBlobsApart() {
        assertThatIOException().isThrownBy(() -> pattern.check(7, 0, SIZE, blob(8)));
    }

    @Test
    void refusesBytesBehindTheEnd() {
        assertThatIOException().isThrownBy(() -> pattern.check(7, 0, SIZE - 1, blob(7)));
    }
}
