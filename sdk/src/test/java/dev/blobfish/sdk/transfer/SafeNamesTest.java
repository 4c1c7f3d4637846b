package dev.blobfish.sdk.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNamesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "../x",
                "a/../../x",
                "/etc/passwd",
                "//x",
                "a//b",
                ".",
                "./x",
                "a/./b",
                "a\u0000b",
                "..\\x",
                "C:\\x",
                "\uD83D\uDC1F/ü/漢字",
                "a\nb",
                "a/",
                "%2e%2e/x"
            })
    void noNameLeavesTheFolder(String name) {
        Path there = SafeNames.ofThisMachine().below(folder, name);
        assertThat(there.normalize()).isEqualTo(there);
        assertThat(there.startsWith(folder)).isTrue();
        assertThat(there).isNotEqualTo(folder);
    }

    @Test
    void ordinaryNamesStayAsTheyAre() {
        assertThat(SafeNames.ofUnix().segment("Fischö \uD83D\uDC1F.txt")).isEqualTo("Fischö \uD83D\uDC1F.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CON", "nul.txt", "com1", "a.", "a ", "a:b", "a\\b", "a?b", "a*", "<a>", "a|b", "a\"b", "a\u0007"
            })
    void windowsGetsNamesThatItCanHold(String name) {
        assertThat(SafeNames.ofWindows().segment(name)).isNotEqualTo(name).contains("%");
    }

    @Test
    void longNamesAreCutAndStayDifferent() {
        var names = SafeNames.ofUnix();
        String one = names.segment("ü".repeat(300) + "1.txt");
        String two = names.segment("ü".repeat(300) + "2.txt");
        assertThat(one).isNotEqualTo(two).endsWith(".txt");
        assertThat(one.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(255);
    }

    @Test
    void theTemporaryNameOfALongNameFitsToo() {
        var target = new LocalTarget(folder.resolve("x".repeat(255)), Long.MAX_VALUE);
        assertThat(target.temporary().getFileName().toString())
                .hasSizeLessThanOrEqualTo(255)
                .endsWith(".blobfish-part");
    }
}
