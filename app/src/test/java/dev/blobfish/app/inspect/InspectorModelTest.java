package dev.blobfish.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.app.browse.Item;
import dev.blobfish.app.browse.Location;
import dev.blobfish.app.browse.Selection;
import dev.blobfish.app.fx.Background;
import dev.blobfish.app.fx.Stores;
import dev.blobfish.app.inspect.InspectorModel.Tab;
import dev.blobfish.app.jobs.JobsModel;
import dev.blobfish.app.jobs.Samples;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.Dialect;
import dev.blobfish.sdk.StoreProfile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InspectorModelTest {
    private static final Location PHOTOS = Location.of("local", Samples.PHOTOS);
    private static final StoreProfile LOCAL = new StoreProfile(
            "local", "Local store", Dialect.S3, URI.create("http://127.0.0.1:9100"), "", Optional.empty(), Map.of());

    private BlobStore store;
    private InspectorModel model;

    @BeforeEach
    void open() throws BlobException {
        store = Samples.store();
        Stores stores = new Stores() {
            @Override
            public List<StoreProfile> profiles() {
                return List.of(LOCAL);
            }

            @Override
            public BlobStore store(String profileId) {
                return store;
            }
        };
        Background background = Background.immediate();
        model = new InspectorModel(stores, background, new JobsModel(background), _ -> {}, () -> {});
    }

    @Test
    void nothingSelectedShowsThePlace() {
        model.follow(Selection.none(PHOTOS));
        assertThat(model.subjectProperty().get()).get().isInstanceOf(Subject.Bucket.class);

        model.follow(Selection.none(PHOTOS.at("2024/")));
        assertThat(model.subjectProperty().get()).get().isInstanceOf(Subject.Folder.class);

        model.follow(Selection.none(Location.root("local")));
        assertThat(model.subjectProperty().get()).get().isInstanceOf(Subject.Connection.class);
        assertThat(model.detailsProperty().get().profile()).contains(LOCAL);
    }

    @Test
    void oneBlobIsReadAtOnceWithItsMetadata() throws BlobException {
        BlobInfo blob = Samples.put(store, "a.txt");
        model.follow(Selection.of(PHOTOS, List.of(new Item.Blob(blob))));

        assertThat(model.detailsProperty().get().blob()).contains(blob);
        assertThat(model.metadata().edits().rows()).hasSize(1);
        assertThat(model.access().target()).isEmpty();
    }

    @Test
    void accessIsReadOnlyWhenItsTabIsOpen() throws BlobException {
        BlobInfo blob = Samples.put(store, "a.txt");
        model.tabProperty().set(Tab.ACCESS);
        model.follow(Selection.of(PHOTOS, List.of(new Item.Blob(blob))));

        assertThat(model.access().accessProperty().get()).isPresent();
    }

    @Test
    void manyBlobsAreComparedWhenTheMetadataTabIsOpened() throws BlobException {
        Selection two = Selection.of(
                PHOTOS, List.of(new Item.Blob(Samples.put(store, "a")), new Item.Blob(Samples.put(store, "b"))));
        model.follow(two);
        assertThat(model.metadata().blobs()).isEmpty();

        model.tabProperty().set(Tab.METADATA);
        assertThat(model.metadata().blobs()).hasSize(2);
    }

    @Test
    void aFolderIsCountedOnDemand() throws BlobException {
        Samples.put(store, "2024/a");
        Samples.put(store, "2024/b/c");
        model.follow(Selection.none(PHOTOS.at("2024/")));
        model.countContents();

        assertThat(model.contents().countProperty().get()).get().satisfies(count -> {
            assertThat(count.blobs()).isEqualTo(2);
            assertThat(count.bytes()).isEqualTo(14);
            assertThat(count.complete()).isTrue();
        });
    }

    @Test
    void aBlobThatIsGoneLeavesTheReason() throws BlobException {
        BlobInfo blob = Samples.put(store, "a.txt");
        store.delete(blob.address());
        model.follow(Selection.of(PHOTOS, List.of(new Item.Blob(blob))));

        assertThat(model.detailsProperty().get().failure()).isPresent();
    }
}
