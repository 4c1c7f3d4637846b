package dev.blobfish.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.app.fx.Background;
import dev.blobfish.app.jobs.Samples;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.SystemHeader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetadataModelTest {
    private final List<BlobInfo> changed = new ArrayList<>();
    private final MetadataModel model = new MetadataModel(Background.immediate(), Runnable::run, changed::add);
    private BlobStore store;
    private BlobInfo blob;

    @BeforeEach
    void putABlob() throws BlobException {
        store = Samples.store();
        blob = Samples.put(
                store,
                "a.png",
                "x",
                Metadata.ofContentType("image/png")
                        .with(SystemHeader.CONTENT_LANGUAGE, "pl")
                        .withUser("owner", "ann"));
    }

    @Test
    void writesTheEditAndKeepsAllElse() throws BlobException {
        model.show(store, List.of(blob), 1);
        model.edits().set(MetadataKey.of("owner"), "bob");
        assertThat(model.canApply()).isTrue();

        model.applyToOne();

        assertThat(store.stat(blob.address()).metadata())
                .contains(Metadata.ofContentType("image/png")
                        .with(SystemHeader.CONTENT_LANGUAGE, "pl")
                        .withUser("owner", "bob"));
        assertThat(model.edits().dirtyProperty().get()).isFalse();
        assertThat(changed).hasSize(1);
    }

    @Test
    void aBlobThatChangedMeanwhileIsNotWrittenAndTheEditsStay() throws BlobException {
        model.show(store, List.of(blob), 1);
        model.edits().set(MetadataKey.of("owner"), "bob");
        Samples.put(
                store,
                "a.png",
                "new content",
                Metadata.ofContentType("image/png").withUser("year", "2026"));

        model.applyToOne();
        assertThat(model.statusProperty().get()).isInstanceOf(MetadataStatus.Conflict.class);
        assertThat(store.stat(blob.address()).metadata().orElseThrow().user()).doesNotContainKey("owner");

        model.reload();
        assertThat(model.statusProperty().get()).isInstanceOf(MetadataStatus.Ready.class);
        model.applyToOne();
        assertThat(store.stat(blob.address()).metadata().orElseThrow().user())
                .containsEntry("owner", "bob")
                .containsEntry("year", "2026");
    }

    @Test
    void metadataThatSomebodyElseEditedAreNotOverwritten() throws BlobException {
        model.show(store, List.of(blob), 1);
        model.edits().set(MetadataKey.of("owner"), "bob");
        store.replaceMetadata(blob.address(), Metadata.EMPTY.withUser("theirs", "1"), blob.etag());

        model.applyToOne();

        assertThat(model.statusProperty().get()).isInstanceOf(MetadataStatus.Conflict.class);
        assertThat(store.stat(blob.address()).metadata()).contains(Metadata.EMPTY.withUser("theirs", "1"));
    }

    @Test
    void editsAreThereAgainWhenTheBlobIs() throws BlobException {
        BlobInfo other = Samples.put(store, "b.png");
        model.show(store, List.of(blob), 1);
        model.edits().set(MetadataKey.of("owner"), "bob");

        model.show(store, List.of(other), 1);
        assertThat(model.edits().dirtyProperty().get()).isFalse();
        model.show(store, List.of(blob), 1);

        assertThat(model.edits().draftProperty().get().edits()).containsKey(MetadataKey.of("owner"));
    }

    @Test
    void revertTakesAllEditsBack() {
        model.show(store, List.of(blob), 1);
        model.edits().set(MetadataKey.of("owner"), "bob");
        model.revert();

        assertThat(model.edits().dirtyProperty().get()).isFalse();
        assertThat(model.edits().rows()).hasSize(3);
    }

    @Test
    void aProblemForbidsApplying() {
        model.show(store, List.of(blob), 1);
        model.edits().set(MetadataKey.of("content-type"), "png");

        assertThat(model.edits().problemProperty().get()).contains(MetadataProblem.CONTENT_TYPE);
        assertThat(model.canApply()).isFalse();
    }

    @Test
    void aKeyThatIsThereCannotBeAddedAgain() {
        model.show(store, List.of(blob), 1);

        assertThat(model.edits().add("Owner", "x")).contains(MetadataProblem.KEY_TAKEN);
        assertThat(model.edits().add("year", "2026")).isEmpty();
        assertThat(model.edits().dirtyProperty().get()).isTrue();
    }

    @Test
    void manyBlobsAreComparedAndNeverWrittenByTheEditorItself() throws BlobException {
        BlobInfo other = Samples.put(store, "b.png");
        model.show(store, List.of(blob, other), 2);
        model.edits().set(MetadataKey.of("year"), "2026");

        model.applyToOne();

        assertThat(model.many()).isTrue();
        assertThat(store.stat(other.address()).metadata().orElseThrow().user()).isEmpty();
    }

    @Test
    void aBlobThatIsGoneSaysSo() throws BlobException {
        store.delete(blob.address());
        model.show(store, List.of(blob), 1);

        assertThat(model.statusProperty().get()).isInstanceOf(MetadataStatus.Failed.class);
    }

    @Test
    void pastingSetsWhatItNamesAndNothingElse() {
        model.show(store, List.of(blob), 1);

        assertThat(model.edits().paste("owner: bob\nyear: 2026")).isEqualTo(2);
        assertThat(model.edits().draftProperty().get().edits()).hasSize(2);
        assertThat(model.edits().copyAll()).contains("x-amz-meta-year: 2026").contains("content-language: pl");
    }
}
