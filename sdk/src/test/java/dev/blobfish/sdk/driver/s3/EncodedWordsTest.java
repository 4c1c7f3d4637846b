package dev.blobfish.sdk.driver.s3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "Zoë",
                "漢字 \uD83D\uDC1F",
                " edges ",
                "two  spaces",
                "=?UTF-8?Q?looks_encoded?=",
                "=?",
                "a?=b"
            })
    void whatIsEncodedIsDecoded(String text) {
        String encoded = EncodedWords.encode(text);
        assertThat(encoded).isEqualTo(encoded.strip()).matches("[ -~]*");
        assertThat(EncodedWords.decode(encoded)).isEqualTo(text);
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        String text = "\uD83D\uDC1Fä".repeat(50);
        String encoded = EncodedWords.encode(text);
        assertThat(encoded.split(" ", -1)).allMatch(word -> word.length() <= 75);
        assertThat(EncodedWords.decode(encoded)).isEqualTo(text);
    }

    @Test
    void plainTextStaysReadable() {
        assertThat(EncodedWords.encode("Case, and = signs?")).isEqualTo("Case, and = signs?");
    }

    @ParameterizedTest
    @CsvSource({
        "=?UTF-8?Q?Gr=C3=BC=C3=9Fe_an_alle?=, Grüße an alle",
        "=?utf-8?q?a?= =?utf-8?q?b?=, ab",
        "=?ISO-8859-1?Q?=E9?=, é",
        "=?UTF-8*de?B?w6Q=?=, ä",
        "vorher =?UTF-8?B?w6Q=?= nachher, vorher ä nachher"
    })
    void whatStoresSendIsUnderstood(String header, String text) {
        assertThat(EncodedWords.decode(header)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=?UTF-8?B?***?=",
                "=?UTF-8?Q?=G1?=",
                "=?UTF-8?Q?cut=A?=",
                "=?no-such-set?Q?a?=",
                "=?UTF-8?X?a?=",
                "=?"
            })
    void whatIsMalformedStays(String header) {
        assertThat(EncodedWords.decode(header)).isEqualTo(header);
    }
}
