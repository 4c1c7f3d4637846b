package dev.blobfish.app.browse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.app.fx.Texts;
import dev.blobfish.sdk.Capabilities;
import dev.blobfish.sdk.Feature;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DropOfferTest {

    private static final Capabilities ALL = new Capabilities(Map.of(), new Capabilities.Limits(1, 1, 1, 1, 1, 1, 1));
    private final Texts texts = Texts.of(DropOffer.class, Locale.ENGLISH);

    @Test
    void namesCountAndDestination() {
        DropOffer offer = DropOffer.of(3, GeneratedStore.PLACE.at("2024/"), ALL, texts);
        assertThat(offer.label()).isEqualTo("Upload 3 items to many/2024");
        assertThat(offer.isAccepted()).isTrue();
    }

    @Test
    void offersANewBucketAtTheRoot() {
        assertThat(DropOffer.of(1, Location.root("p"), ALL, texts).label()).isEqualTo("Upload 1 item to a new bucket");
    }

    @Test
    void refusesWhereNothingCanBeCreatedAndSaysWhy() {
        Capabilities readOnly = ALL.without(Feature.CREATE, Capabilities.Reason.NOT_ALLOWED)
                .without(Feature.CREATE_CONTAINER, Capabilities.Reason.NOT_ALLOWED);
        assertThat(DropOffer.of(1, GeneratedStore.PLACE, readOnly, texts).isAccepted())
                .isFalse();
        assertThat(DropOffer.of(1, Location.root("p"), readOnly, texts).label()).isNotBlank();
        assertThat(DropOffer.of(0, GeneratedStore.PLACE, ALL, texts).isAccepted())
                .isFalse();
    }
}
