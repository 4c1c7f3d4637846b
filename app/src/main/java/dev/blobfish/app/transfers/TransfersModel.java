package dev.blobfish.app.transfers;

import dev.blobfish.app.fx.Background;
import dev.blobfish.app.jobs.BulkJob;
import dev.blobfish.app.jobs.JobsModel;
import dev.blobfish.sdk.transfer.GroupSnapshot;
import dev.blobfish.sdk.transfer.QueueTotals;
import dev.blobfish.sdk.transfer.TransferFilter;
import dev.blobfish.sdk.transfer.TransferSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the drawer shows: the queue's totals and its rows. [#sample] is called ten times a second; rows are updated in
/// place, and the list changes only where rows come or go. FX thread.
public final class TransfersModel {
    /// Rows kept in memory per filter; older ones stay in the journal, and the drawer says so.
    public static final int WINDOW = 20_000;

    private static final long ROWS_NANOS = 250_000_000;
    private static final long GROUPS_NANOS = 500_000_000;

    private final TransferQueue queue;
    private final JobsModel jobs;
    private final LongSupplier nanos;
    private final JournalReader journal;
    private final TransferCommands commands;
    private final Announcer announcer = new Announcer();
    private final RowBook book = new RowBook();
    private final Map<BulkJob, Row.Work> work = new HashMap<>();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<QueueTotals> totals =
            new ReadOnlyObjectWrapper<>(this, "totals", new QueueTotals(0, 0, 0, 0, 0, 0, 0, 0, 0));
    private final ObjectProperty<DrawerFilter> filter = new SimpleObjectProperty<>(this, "filter", DrawerFilter.ALL);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ReadOnlyBooleanWrapper truncated = new ReadOnlyBooleanWrapper(this, "truncated");
    private final ObjectProperty<Optional<Restored>> restored =
            new SimpleObjectProperty<>(this, "restored", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Announcement>> announcement =
            new ReadOnlyObjectWrapper<>(this, "announcement", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Exception>> failure =
            new ReadOnlyObjectWrapper<>(this, "failure", Optional.empty());
    private boolean rowsStale = true;
    private boolean groupsStale = true;
    private long rowsAt;
    private long groupsAt;

    /// @param nanos a clock for spacing repaints, as [System#nanoTime]
    public TransfersModel(TransferQueue queue, Background background, JobsModel jobs, LongSupplier nanos) {
        this.queue = queue;
        this.jobs = jobs;
        this.nanos = nanos;
        this.journal = new JournalReader(queue, background, this::fail);
        this.commands = new TransferCommands(queue, background, this::fail, this::forgetCleared);
        this.rowsAt = nanos.getAsLong() - ROWS_NANOS;
        this.groupsAt = nanos.getAsLong() - GROUPS_NANOS;
        jobs.jobs().subscribe(() -> rowsStale = true);
        filter.subscribe((_, wanted) -> narrow(wanted));
        search.subscribe(() -> rowsStale = true);
    }

    /// Reads the newest part of the journal and finds out what a restart brought back. Call once, before new
    /// requests.
    public void load() {
        List<TransferSnapshot> found = new ArrayList<>();
        journal.groups(this::takeGroups);
        journal.pages(
                TransferFilter.ALL,
                WINDOW,
                page -> {
                    found.addAll(page);
                    take(page);
                },
                more -> {
                    truncated.set(more);
                    restored.set(Restored.of(found));
                    refreshRows();
                });
    }

    private void narrow(DrawerFilter wanted) {
        rowsStale = true;
        if (truncated.get() && wanted != DrawerFilter.ALL) {
            journal.pages(wanted.journal(), WINDOW, this::take, _ -> refreshRows());
        }
        refreshRows();
    }

    private void take(List<TransferSnapshot> snapshots) {
        long now = nanos.getAsLong();
        snapshots.forEach(snapshot -> book.take(snapshot, now));
    }

    private void takeGroups(List<GroupSnapshot> groups) {
        groups.forEach(book::take);
        announcer.look(groups).forEach(news -> announcement.set(Optional.of(news)));
        refreshRows();
    }

    /// Brings everything up to date: counters and bars from memory, rows that turned from the journal.
    public void sample() {
        long now = nanos.getAsLong();
        totals.set(queue.totals());
        jobs.sample();
        take(queue.active());
        journal.changes(turned -> {
            groupsStale = true;
            take(turned);
        });
        if ((groupsStale || totals.get().running() > 0) && now - groupsAt >= GROUPS_NANOS) {
            groupsAt = now;
            groupsStale = false;
            journal.groups(this::takeGroups);
        }
        if (now - rowsAt >= ROWS_NANOS) {
            refreshRows();
        }
    }

    private void refreshRows() {
        if (!book.tookStructureChange() && !rowsStale) {
            return;
        }
        rowsStale = false;
        rowsAt = nanos.getAsLong();
        List<Row> wanted = new ArrayList<>();
        work.keySet().retainAll(jobs.jobs());
        if (filter.get() == DrawerFilter.ALL || filter.get() == DrawerFilter.ACTIVE) {
            jobs.jobs().forEach(job -> wanted.add(work.computeIfAbsent(job, Row.Work::new)));
        }
        wanted.addAll(book.visible(filter.get(), search.get()));
        ListPatch.apply(rows, wanted);
    }

    private void forgetCleared() {
        jobs.clearEnded();
        book.forgetFinished();
        groupsStale = true;
        refreshRows();
    }

    private void fail(Exception e) {
        failure.set(Optional.of(e));
    }

    /// Listens to the queue no more.
    public void close() {
        journal.close();
    }

    /// Shows or hides the files of a group.
    public void toggle(Row.Group group) {
        group.expandedProperty().set(!group.expandedProperty().get());
        refreshRows();
    }

    /// Whether a row stands below the head of its group.
    public boolean nested(Row.Transfer row) {
        return book.hasHead(row.latest().group());
    }

    public TransferCommands commands() {
        return commands;
    }

    public JobsModel jobs() {
        return jobs;
    }

    public ObservableList<Row> rows() {
        return rows;
    }

    public ReadOnlyObjectProperty<QueueTotals> totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    public ObjectProperty<DrawerFilter> filterProperty() {
        return filter;
    }

    /// Part of a source or target to look for, case ignored.
    public StringProperty searchProperty() {
        return search;
    }

    /// Whether the journal holds more than [#WINDOW] rows, so that the oldest are not shown.
    public ReadOnlyBooleanProperty truncatedProperty() {
        return truncated.getReadOnlyProperty();
    }

    /// What the start brought back; emptied when the banner is closed.
    public ObjectProperty<Optional<Restored>> restoredProperty() {
        return restored;
    }

    /// The last thing worth saying aloud.
    public ReadOnlyObjectProperty<Optional<Announcement>> announcementProperty() {
        return announcement.getReadOnlyProperty();
    }

    /// Why the last command or look at the journal failed.
    public ReadOnlyObjectProperty<Optional<Exception>> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
