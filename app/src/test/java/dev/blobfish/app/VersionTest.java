package dev.blobfish.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionTest {
    @Test
    void isTheOneTheBuildWrote() {
        assertThat(Version.current()).matches("\\d+\\.\\d+\\.\\d+");
    }
}
