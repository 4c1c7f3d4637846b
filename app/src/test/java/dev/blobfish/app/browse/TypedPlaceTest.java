package dev.blobfish.app.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedPlaceTest {

    private static TypedPlace typed(String text) {
        return TypedPlace.parse(text, "here", "other"::equals);
    }

    @ParameterizedTest
    @CsvSource({
        "photos/2024,         here:photos/2024/",
        "other:,              other:",
        "other:photos,        other:photos/",
        "other:photos/2024/,  other:photos/2024/",
        "other:/photos,       other:photos/",
        "s3://photos,         here:photos/",
        "S3://photos/2024/,   here:photos/2024/",
        "photos/other:x/,     here:photos/other:x/"
    })
    void namesAPlace(String text, String place) {
        assertThat(typed(text)).isEqualTo(new TypedPlace(typed(text).folder(), Optional.empty()));
        assertThat(typed(text).folder()).hasToString(place);
    }

    @Test
    void addressOfABlobIsItsFolderAndItsName() {
        TypedPlace place = typed("s3://photos/2024/a b.jpg");
        assertThat(place.folder()).hasToString("here:photos/2024/");
        assertThat(place.item()).contains("a b.jpg");
    }

    @Test
    void whatNoConnectionIsCalledIsNoConnection() {
        assertThat(typed("unknown:photos").folder().profileId()).isEqualTo("here");
    }
}
