package dev.blobfish.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import org.junit.jupiter.api.Test;

class CopyBuffersTest {
    private final CopyBuffers buffers = new CopyBuffers();

    @Test
    void directBuffersAreUsedAgainAndComeEmpty() {
        var first = buffers.take(1 << 20);
        first.position(77);
        buffers.giveBack(first);
        assertThat(buffers.take(1 << 20))
                .isSameAs(first)
                .extracting(ByteBuffer::position)
                .isEqualTo(0);
    }

    @Test
    void smallCopiesTakeNoDirectMemory() {
        assertThat(buffers.take(0).isDirect()).isFalse();
        assertThat(buffers.take(5).capacity()).isEqualTo(5);
        assertThat(buffers.take(16 * 1024).isDirect()).isFalse();
        assertThat(buffers.take(16 * 1024 + 1).isDirect()).isTrue();
    }

    @Test
    void onlySomeAreKept() {
        var many = new ArrayList<ByteBuffer>();
        for (int i = 0; i < 40; i++) many.add(buffers.take(1 << 20));
        many.forEach(buffers::giveBack);
        var known = Collections.newSetFromMap(new IdentityHashMap<ByteBuffer, Boolean>());
        known.addAll(many);
        long kept = 0;
        for (int i = 0; i < 40; i++) {
            var again = buffers.take(1 << 20);
            if (known.contains(again)) kept++;
        }
        assertThat(kept).isEqualTo(32);
    }
}
