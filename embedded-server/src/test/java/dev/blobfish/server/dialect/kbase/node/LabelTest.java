package dev.blobfish.server.dialect.kbase.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {
    private static void refuses(Label label, String text, String sentence) {
        assertThatThrownBy(() -> label.checked(text)).as(text).hasMessage(sentence);
    }

    private static void refusesInName(String character, String literal) {
        refuses(
                Label.NAME,
                "a" + character + "b",
                "File name string a" + character + "b contains an illegal character: " + literal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "[](x)=-_. y", "\u00e9\u65e5\u0e01\u0663", "\ud835\udc00", "\u02b0"})
    void lettersDigitsAndAFewMarksMakeAName(String name) {
        assertThat(Label.NAME.checked(name)).isEqualTo(name);
    }

    @Test
    void aFormatHasFewerMarks() {
        assertThat(Label.FORMAT.checked("a_b-9\u00e9")).isEqualTo("a_b-9\u00e9");
        for (var mark : new String[] {".", " ", "(", "=", "+"})
            refuses(
                    Label.FORMAT,
                    "a" + mark + "b",
                    "File format string a" + mark + "b contains an illegal character: '" + mark + "'");
    }

    @Test
    void whiteSpaceAroundGoes() {
        var blanks = " \t\n\u000b\f\r\u0085\u00a0\u1680\u2003\u2007\u2028\u2029\u202f\u205f\u3000";
        assertThat(Label.NAME.checked(blanks + "a b" + blanks)).isEqualTo("a b");
        refuses(Label.NAME, "\u001ca", "File name contains control characters");
        assertThat(Label.NAME.checked(blanks)).isEmpty();
    }

    @Test
    void lengthIsCountedInBytesAndFirst() {
        assertThat(Label.NAME.checked("\u00e9".repeat(128))).hasSize(128);
        refuses(Label.NAME, "\u00e9".repeat(128) + "x", "File name is > 256 bytes");
        refuses(Label.NAME, "\u0001".repeat(257), "File name is > 256 bytes");
        assertThat(Label.NAME.checked(" ".repeat(300) + "x".repeat(256) + " ")).hasSize(256);
        assertThat(Label.FORMAT.checked("x".repeat(100))).hasSize(100);
        refuses(Label.FORMAT, "x".repeat(101), "File format is > 100 bytes");
    }

    @Test
    void controlCharactersComeBeforeOtherFaults() {
        refuses(Label.NAME, "!\u0000", "File name contains control characters");
        refuses(Label.NAME, "a\u007fb", "File name contains control characters");
        refuses(Label.NAME, "a\u0085b", "File name contains control characters");
        refuses(Label.FORMAT, "a\tb", "File format contains control characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "&", "+", "@", "~", "!", "#", "%", "/", ":", ";", "*", "\"", "$"})
    void otherMarksAreRefused(String mark) {
        refusesInName(mark, "'" + mark + "'");
    }

    @Test
    void theCharacterIsShownAsALiteralOfGo() {
        refusesInName("'", "'\\''");
        refusesInName("\\", "'\\\\'");
        refusesInName("\u0301", "'\u0301'");
        refusesInName("\u2163", "'\u2163'");
        refusesInName("\u00bd", "'\u00bd'");
        refusesInName("\ud83d\udc1f", "'\ud83d\udc1f'");
        refusesInName("\u200b", "'\\u200b'");
        refusesInName("\u00a0", "'\\u00a0'");
        refusesInName("\ue000", "'\\ue000'");
        refusesInName("\udb40\udc01", "'\\U000e0001'");
        refusesInName("\u2028", "'\\u2028'");
    }

    @Test
    void theFirstOfSeveralIsNamed() {
        refuses(Label.NAME, "a!b?", "File name string a!b? contains an illegal character: '!'");
    }
}
