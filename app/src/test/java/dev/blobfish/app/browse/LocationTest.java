package dev.blobfish.app.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LocationTest {

    @Test
    void readsWhatAPersonTypes() {
        assertThat(Location.parse("p", " /photos/2024 ").toString()).isEqualTo("p:photos/2024/");
        assertThat(Location.parse("p", "photos").isRoot()).isFalse();
        assertThat(Location.parse("p", "  ").isRoot()).isTrue();
    }

    @Test
    void knowsEveryStepFromTheRoot() {
        Location deep = Location.parse("p", "photos/a//b/");
        assertThat(deep.path().stream().map(Location::text))
                .containsExactly("", "photos/", "photos/a/", "photos/a//", "photos/a//b/");
        assertThat(deep.leaf()).isEqualTo("b");
    }

    @Test
    void refusesAFolderThatDoesNotEndInASlash() {
        assertThatIllegalArgumentException().isThrownBy(() -> GeneratedStore.PLACE.at("folder"));
    }
}
