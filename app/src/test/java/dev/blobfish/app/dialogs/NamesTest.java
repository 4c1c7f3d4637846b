package dev.blobfish.app.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"abc", "my-bucket.2026", "0ab"})
    void goodBuckets(String name) {
        assertThat(Names.bucket(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',name.empty",
        "ab,bucket.length",
        "Photos,bucket.characters",
        "my_bucket,bucket.characters",
        "-abc,bucket.ends",
        "a..b,bucket.dots",
        "a.-b,bucket.dots",
        "10.0.0.1,bucket.dots",
    })
    void badBuckets(String name, String why) {
        assertThat(Names.bucket(name)).contains(why);
    }

    @Test
    void aFolderMayHoldFoldersButNoStrayDots() {
        assertThat(Names.folder("photos/", "2026/march")).isEmpty();
        assertThat(Names.folder("", "..")).contains("name.dots");
        assertThat(Names.folder("", "a//b")).contains("name.slashes");
        assertThat(Names.folder("", "/a")).contains("name.slashes");
    }

    @Test
    void theWholePathCountsForTheLongestName() {
        assertThat(Names.leaf("x".repeat(1000) + "/", "y".repeat(23))).isEmpty();
        assertThat(Names.leaf("x".repeat(1000) + "/", "y".repeat(24))).contains("name.long");
        assertThat(Names.leaf("", "ü".repeat(513))).contains("name.long");
    }

    @Test
    void aRenameStaysInItsFolder() {
        assertThat(Names.leaf("a/", "b/c")).contains("name.slash");
        assertThat(Names.leaf("a/", "b\nc")).contains("name.control");
    }
}
