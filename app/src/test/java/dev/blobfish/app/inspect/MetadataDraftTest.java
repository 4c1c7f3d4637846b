package dev.blobfish.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.app.inspect.MetadataRow.Mark;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.SystemHeader;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetadataDraftTest {
    private static final MetadataRules RULES = new MetadataRules(2048);
    private static final MetadataKey TYPE = MetadataKey.of("content-type");
    private static final MetadataKey OWNER = MetadataKey.of("owner");
    private static final MetadataKey YEAR = MetadataKey.of("year");

    private static MetadataDraft draft(Metadata... bases) {
        return MetadataDraft.of(List.of(bases), RULES);
    }

    private static MetadataRow row(MetadataDraft draft, MetadataKey key) {
        return draft.rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void equalValuesAreShownPlainAndDifferentOnesCounted() {
        MetadataDraft draft = draft(
                Metadata.ofContentType("image/png").withUser("owner", "ann"),
                Metadata.ofContentType("image/png").withUser("owner", "bob"),
                Metadata.ofContentType("image/png"));

        assertThat(row(draft, TYPE).value()).isEqualTo("image/png");
        assertThat(row(draft, TYPE).mixed()).isFalse();
        assertThat(row(draft, OWNER).mixed()).isTrue();
        assertThat(row(draft, OWNER).distinct()).isEqualTo(3);
    }

    @Test
    void anEditLeavesKeysThatItDoesNotNameAsEachBlobHasThem() {
        Metadata first =
                Metadata.ofContentType("a/b").withUser("owner", "ann").with(SystemHeader.STORAGE_CLASS, "COLD");
        Metadata second = Metadata.ofContentType("c/d").withUser("owner", "bob");
        MetadataChange change =
                draft(first, second).set(YEAR, "2026").remove(OWNER).change();

        assertThat(change.applyTo(first))
                .isEqualTo(Metadata.ofContentType("a/b")
                        .with(SystemHeader.STORAGE_CLASS, "COLD")
                        .withUser("year", "2026"));
        assertThat(change.applyTo(second))
                .isEqualTo(Metadata.ofContentType("c/d").withUser("year", "2026"));
    }

    @Test
    void marksTellWhatEditingDid() {
        MetadataDraft draft = draft(Metadata.ofContentType("a/b").withUser("owner", "ann"))
                .set(TYPE, "c/d")
                .set(YEAR, "2026")
                .remove(OWNER);

        assertThat(row(draft, TYPE).mark()).isEqualTo(Mark.CHANGED);
        assertThat(row(draft, YEAR).mark()).isEqualTo(Mark.ADDED);
        assertThat(row(draft, OWNER).mark()).isEqualTo(Mark.REMOVED);
        assertThat(draft.dirty()).isTrue();
    }

    @Test
    void settingTheOldValueAgainTakesTheEditBack() {
        MetadataDraft draft =
                draft(Metadata.ofContentType("a/b")).set(TYPE, "c/d").set(TYPE, "a/b");

        assertThat(draft.dirty()).isFalse();
    }

    @Test
    void removingAKeyThatWasOnlyAddedForgetsIt() {
        assertThat(draft(Metadata.EMPTY).set(YEAR, "2026").remove(YEAR).dirty()).isFalse();
    }

    @Test
    void settingOneValueForMixedBlobsIsAnEditEvenWhereOneHasIt() {
        MetadataDraft draft = draft(Metadata.EMPTY.withUser("owner", "ann"), Metadata.EMPTY.withUser("owner", "bob"))
                .set(OWNER, "ann");

        assertThat(row(draft, OWNER).mark()).isEqualTo(Mark.CHANGED);
        assertThat(row(draft, OWNER).mixed()).isFalse();
    }

    @Test
    void editsSurviveAReloadAndPointlessOnesAreDropped() {
        MetadataDraft draft = draft(Metadata.EMPTY.withUser("owner", "ann"))
                .set(OWNER, "bob")
                .set(YEAR, "2026")
                .rebased(List.of(Metadata.EMPTY.withUser("owner", "bob").withUser("new", "x")));

        assertThat(draft.edits()).containsOnlyKeys(YEAR);
        assertThat(row(draft, MetadataKey.of("new")).value()).isEqualTo("x");
    }

    @Test
    void moreUserMetadataThanTheStoreTakesIsAProblemOfTheWhole() {
        MetadataDraft fits = draft(Metadata.EMPTY).set(OWNER, "x".repeat(2048 - 5));
        MetadataDraft tooMuch = draft(Metadata.EMPTY).set(OWNER, "x".repeat(2048 - 4));

        assertThat(fits.problem()).isEmpty();
        assertThat(fits.userBytes()).isEqualTo(2048);
        assertThat(tooMuch.problem()).contains(MetadataProblem.TOO_LARGE);
    }

    @Test
    void aValueThatWasThereAlreadyIsNeverAProblem() {
        MetadataDraft draft = draft(Metadata.ofContentType("nonsense")).set(YEAR, "2026");

        assertThat(draft.problem()).isEmpty();
    }
}
