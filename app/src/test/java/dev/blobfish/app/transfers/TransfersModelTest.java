package dev.blobfish.app.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.app.fx.Background;
import dev.blobfish.app.jobs.BulkJob;
import dev.blobfish.app.jobs.JobTitle;
import dev.blobfish.app.jobs.JobsModel;
import dev.blobfish.sdk.transfer.TransferState;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class TransfersModelTest {
    private final HandQueue queue = new HandQueue();
    private final JobsModel jobs = new JobsModel(Background.immediate());
    private long now = 1_000_000_000_000L;
    private final TransfersModel model = new TransfersModel(queue, Background.immediate(), jobs, () -> now);

    private void sample(long millis) {
        now += millis * 1_000_000;
        model.sample();
    }

    private Row.Transfer transfer(int index) {
        return (Row.Transfer) model.rows().get(index);
    }

    @Test
    void showsGroupsNewestFirstWithTheirFilesInOrder() {
        queue.group("Upload 2 files", 2);
        queue.group("Upload 1 file", 1);
        model.load();

        assertThat(model.rows()).hasSize(4);
        assertThat(transfer(0).latest().id()).isEqualTo(3);
        assertThat(model.nested(transfer(0))).isFalse();
        assertThat(model.rows().get(1)).isInstanceOf(Row.Group.class);
        assertThat(transfer(2).latest().id()).isEqualTo(1);
        assertThat(model.nested(transfer(2))).isTrue();
    }

    @Test
    void rowsAreUpdatedInPlaceAndTheListStaysAsItIs() {
        queue.group("Upload 2 files", 2);
        model.load();
        List<Row> before = new ArrayList<>(model.rows());
        List<Object> changes = new ArrayList<>();
        model.rows().addListener((ListChangeListener<Row>) changes::add);

        queue.move(1, TransferState.RUNNING, 100);
        sample(300);
        queue.move(1, TransferState.RUNNING, 500);
        sample(300);
        queue.move(1, TransferState.DONE, 1000);
        sample(300);

        assertThat(transfer(1).latest().state()).isEqualTo(TransferState.DONE);
        assertThat(model.rows()).containsExactlyElementsOf(before);
        assertThat(changes).isEmpty();
    }

    @Test
    void aRowRepaintsAtMostFourTimesASecondButShowsANewStateAtOnce() {
        queue.group("Upload 1 file", 1);
        queue.move(1, TransferState.RUNNING, 0);
        model.load();
        List<Long> painted = new ArrayList<>();
        transfer(0).shownProperty().addListener((_, _, shown) -> painted.add(shown.done()));

        for (int tenth = 1; tenth <= 10; tenth++) {
            queue.move(1, TransferState.RUNNING, tenth * 10L);
            sample(100);
        }
        assertThat(painted).hasSizeLessThanOrEqualTo(4);

        queue.move(1, TransferState.VERIFYING, 1000);
        sample(10);
        assertThat(transfer(0).shownProperty().get().state()).isEqualTo(TransferState.VERIFYING);
    }

    @Test
    void filtersAndSearchNarrowWhatIsShown() {
        queue.group("Upload 3 files", 3);
        queue.move(2, TransferState.FAILED, 0);
        model.load();
        sample(300);

        model.filterProperty().set(DrawerFilter.FAILED);
        assertThat(model.rows()).hasSize(2);
        assertThat(transfer(1).latest().id()).isEqualTo(2);

        model.filterProperty().set(DrawerFilter.ALL);
        model.searchProperty().set("/3.JPG");
        sample(300);
        assertThat(model.rows()).hasSize(2);
        assertThat(transfer(1).latest().id()).isEqualTo(3);
    }

    @Test
    void aRowThatNoLongerFitsTheFilterLeaves() {
        queue.group("Upload 3 files", 3);
        model.load();
        model.filterProperty().set(DrawerFilter.ACTIVE);
        queue.move(2, TransferState.DONE, 1000);
        sample(300);

        assertThat(model.rows()).hasSize(3);
    }

    @Test
    void aBigGroupIsFoldedUntilAPersonOpensIt() {
        queue.group("Upload a folder", 10_000);
        model.load();
        assertThat(model.rows()).hasSize(1);

        model.toggle((Row.Group) model.rows().getFirst());
        assertThat(model.rows()).hasSize(10_001);
    }

    @Test
    void moreThanTheWindowIsSaid() {
        queue.group("Upload a folder", TransfersModel.WINDOW + 1);
        model.load();

        assertThat(model.truncatedProperty().get()).isTrue();
        assertThat(queue.pagesRead).isEqualTo(TransfersModel.WINDOW / JournalReader.PAGE);
    }

    @Test
    void oldFailuresAreFoundBeyondTheWindow() {
        queue.group("Upload a folder", TransfersModel.WINDOW + 1);
        queue.move(1, TransferState.FAILED, 0);
        model.load();
        model.filterProperty().set(DrawerFilter.FAILED);

        assertThat(model.rows())
                .anyMatch(row -> row instanceof Row.Transfer t && t.latest().id() == 1);
    }

    @Test
    void newTransfersAppearAndAreAnnouncedOnce() {
        model.load();
        long group = queue.group("Upload 2 files", 2);
        sample(600);
        assertThat(model.rows()).hasSize(3);
        assertThat(model.announcementProperty().get().orElseThrow().moment()).isEqualTo(Announcement.Moment.STARTED);

        queue.move(1, TransferState.DONE, 1000);
        queue.move(2, TransferState.FAILED, 10);
        sample(600);
        sample(600);
        Announcement last = model.announcementProperty().get().orElseThrow();
        assertThat(last.moment()).isEqualTo(Announcement.Moment.ENDED);
        assertThat(last.group().id()).isEqualTo(group);
        assertThat(last.group().failedFiles()).isEqualTo(1);
    }

    @Test
    void aRestartSaysWhatItBroughtBackAndAnnouncesNothing() {
        queue.group("Upload 3 files", 3);
        queue.move(1, TransferState.DONE, 1000);
        queue.move(2, TransferState.PAUSED, 500);
        queue.move(3, TransferState.NEEDS_ANSWER, 0);
        model.load();
        sample(600);

        Restored restored = model.restoredProperty().get().orElseThrow();
        assertThat(restored.transfers()).isEqualTo(2);
        assertThat(restored.resumed()).isEqualTo(1);
        assertThat(restored.needAnswer()).isEqualTo(1);
        assertThat(model.announcementProperty().get()).isEmpty();
    }

    @Test
    void nothingUnfinishedMeansNoBanner() {
        queue.group("Upload 1 file", 1);
        queue.move(1, TransferState.DONE, 1000);
        model.load();

        assertThat(model.restoredProperty().get()).isEmpty();
    }

    @Test
    void clearingTakesWhatIsDoneOffTheList() {
        queue.group("Upload 2 files", 2);
        queue.move(1, TransferState.DONE, 1000);
        model.load();
        model.commands().clearDone();

        assertThat(model.rows()).hasSize(2);
        assertThat(transfer(1).latest().id()).isEqualTo(2);
    }

    @Test
    void jobsStandAboveTheTransfers() {
        queue.group("Upload 1 file", 1);
        model.load();
        BulkJob job = jobs.start(new JobTitle(JobTitle.Verb.DELETE, "photos", false), progress -> progress.found(1, 1));
        sample(300);

        assertThat(model.rows().getFirst()).isEqualTo(new Row.Work(job));
        Row first = model.rows().getFirst();
        sample(300);
        assertThat(model.rows().getFirst()).isSameAs(first);
    }

    @Test
    void tenThousandTurningRowsAreReadInBoundedPortions() {
        queue.group("Upload a folder", 10_000);
        model.load();
        for (long id = 1; id <= 10_000; id++) {
            queue.move(id, TransferState.PAUSED, 0);
        }
        for (int i = 0; i < 20; i++) {
            sample(300);
        }
        model.filterProperty().set(DrawerFilter.ACTIVE);

        assertThat(model.rows())
                .hasSize(10_001)
                .allMatch(row -> !(row instanceof Row.Transfer t) || t.latest().state() == TransferState.PAUSED);
    }
}
