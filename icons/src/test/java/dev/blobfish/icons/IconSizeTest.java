package dev.blobfish.icons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IconSizeTest {
    @Test
    void growsFromSmallToLarge() {
        assertThat(IconSize.values())
                .extracting(IconSize::pixels)
                .isSorted()
                .startsWith(16)
                .endsWith(512);
    }
}
