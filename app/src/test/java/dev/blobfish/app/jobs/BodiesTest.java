package dev.blobfish.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blobfish.app.fx.Background;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobStore;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BodiesTest {
    private final JobsModel jobs = new JobsModel(Background.immediate());
    private BlobStore store;

    @BeforeEach
    void openStore() throws BlobException {
        store = Samples.store();
    }

    private BulkJob start(JobBody body) {
        return jobs.start(new JobTitle(JobTitle.Verb.DELETE, "photos", false), body);
    }

    private static Targets folder(String prefix) {
        return new Targets(Samples.PHOTOS, List.of(), 0, 0, List.of(prefix));
    }

    @Test
    void deletesAFolderOfMoreThanOnePage() throws BlobException {
        for (int i = 0; i < 2_345; i++) {
            Samples.put(store, "old/" + i);
        }
        Samples.put(store, "older");

        BulkJob job = start(Bodies.delete(store, folder("old/")));

        assertThat(job.stateProperty().get()).isEqualTo(BulkJob.State.FINISHED);
        assertThat(job.report().done()).isEqualTo(2_345);
        assertThat(Samples.count(store)).isEqualTo(1);
    }

    @Test
    void countsBlobsAndBytesWithoutTouchingThem() throws BlobException {
        Samples.put(store, "a/1");
        Samples.put(store, "a/22");

        BulkJob job = start(Bodies.count(store, folder("a/")));

        assertThat(job.foundProperty().get()).isEqualTo(2);
        assertThat(job.bytes()).isEqualTo(7);
        assertThat(Samples.count(store)).isEqualTo(2);
    }

    @Test
    void deletesAContainerWithAllThatIsInIt() throws BlobException {
        Samples.put(store, "a");

        start(Bodies.deleteContainer(store, Targets.all(Samples.PHOTOS)));

        assertThat(store.containers()).isEmpty();
    }

    @Test
    void aFailureOfOneBlobIsReportedAndTheOthersGoOn() throws BlobException {
        BlobInfo gone = Samples.put(store, "gone");
        BlobInfo kept = Samples.put(store, "kept");
        store.delete(gone.address());

        BulkJob job = start(Bodies.each(
                store,
                Targets.of(Samples.PHOTOS, List.of(gone, kept)),
                jobs.lanes(),
                4,
                (at, blob) -> at.stat(blob.address())));

        assertThat(job.report().done()).isEqualTo(1);
        assertThat(job.report().failures()).singleElement().satisfies(group -> {
            assertThat(group.kind()).isEqualTo(BlobException.Kind.NOT_FOUND);
            assertThat(group.subjects()).containsExactly("gone");
        });
    }

    @Test
    void stoppingLeavesTheRestUntouchedAndSaysHowMany() throws BlobException {
        List<BlobInfo> blobs = List.of(Samples.put(store, "1"), Samples.put(store, "2"), Samples.put(store, "3"));
        var model = new JobsModel(new Background(this::keep, Runnable::run));
        BulkJob job = model.start(
                new JobTitle(JobTitle.Verb.EDIT_METADATA, "photos", false),
                Bodies.each(store, Targets.of(Samples.PHOTOS, blobs), Runnable::run, 1, (_, blob) -> {
                    if (blob.name().text().equals("2")) {
                        model.jobs().getFirst().stop();
                    }
                }));
        kept.run();

        assertThat(job.stateProperty().get()).isEqualTo(BulkJob.State.STOPPED);
        assertThat(job.report().done()).isEqualTo(2);
        assertThat(job.report().untouched()).isEqualTo(1);
    }

    private Runnable kept = () -> {};

    private void keep(String name, Runnable task) {
        kept = task;
    }

    @Test
    void aListingThatFailsEndsTheJobWithTheReason() throws BlobException {
        store.deleteContainer(Samples.PHOTOS);

        BulkJob job = start(Bodies.delete(store, folder("")));

        assertThat(job.stateProperty().get()).isEqualTo(BulkJob.State.BROKEN);
        assertThatThrownBy(() -> {
                    throw job.failure().orElseThrow();
                })
                .isInstanceOf(BlobException.class);
    }
}
