package dev.blobfish.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataRulesTest {
    private final MetadataRules rules = new MetadataRules(2048);

    @ParameterizedTest
    @ValueSource(strings = {"owner", "x-custom.name_1", "content-type", "x-amz-meta-colour", "0"})
    void namesThatTravelInAHeaderAreFine(String name) {
        assertThat(rules.key(MetadataKey.of(name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',KEY_EMPTY",
        "'  ',KEY_EMPTY",
        "two words,KEY_CHARACTERS",
        "größe,KEY_CHARACTERS",
        "a:b,KEY_CHARACTERS",
        "x-amz-acl,KEY_RESERVED",
    })
    void otherNamesAreNot(String name, MetadataProblem problem) {
        assertThat(rules.key(MetadataKey.of(name))).contains(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "content-type,image/png",
        "content-type,text/plain; charset=utf-8",
        "content-type,application/vnd.api+json",
        "owner,Zoë Müller 🐟",
        "owner,''",
        "x-amz-website-redirect-location,/there",
        "expires,whatever the store keeps",
    })
    void goodValues(String name, String value) {
        assertThat(rules.value(MetadataKey.of(name), value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "content-type,png,CONTENT_TYPE",
        "content-type,image/,CONTENT_TYPE",
        "content-type,'',VALUE_EMPTY",
        "owner,' ann',VALUE_SPACE",
        "x-amz-website-redirect-location,there,REDIRECT",
    })
    void badValues(String name, String value, MetadataProblem problem) {
        assertThat(rules.value(MetadataKey.of(name), value)).contains(problem);
    }

    @Test
    void aLineBreakInAValueWouldBeAnotherHeader() {
        assertThat(rules.value(MetadataKey.of("owner"), "ann\r\nx-amz-acl: public-read"))
                .contains(MetadataProblem.VALUE_CHARACTERS);
    }

    @Test
    void aTypedWirePrefixIsDropped() {
        assertThat(MetadataKey.of("X-Amz-Meta-Colour")).isEqualTo(new MetadataKey.User("colour"));
        assertThat(MetadataKey.of("x-amz-meta-content-type")).isEqualTo(new MetadataKey.User("content-type"));
    }
}
