package dev.blobfish.app.transfers;

import dev.blobfish.app.jobs.BulkJob;
import dev.blobfish.sdk.transfer.GroupSnapshot;
import dev.blobfish.sdk.transfer.TransferSnapshot;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// A line of the drawer. Rows live as long as what they show and are updated in place; a cell listens to one property.
/// FX thread.
public sealed interface Row {
    /// The head of one request's transfers.
    final class Group implements Row {
        private final ReadOnlyObjectWrapper<GroupSnapshot> shown;
        private final BooleanProperty expanded;

        Group(GroupSnapshot first, boolean expanded) {
            this.shown = new ReadOnlyObjectWrapper<>(this, "shown", first);
            this.expanded = new SimpleBooleanProperty(this, "expanded", expanded);
        }

        void apply(GroupSnapshot snapshot) {
            shown.set(snapshot);
        }

        public GroupSnapshot snapshot() {
            return shown.get();
        }

        public ReadOnlyObjectProperty<GroupSnapshot> shownProperty() {
            return shown.getReadOnlyProperty();
        }

        public BooleanProperty expandedProperty() {
            return expanded;
        }
    }

    /// One file.
    final class Transfer implements Row {
        /// At most four repaints a second and row.
        static final long REPAINT_NANOS = 250_000_000;

        private final ReadOnlyObjectWrapper<TransferSnapshot> shown;
        private TransferSnapshot latest;
        private long shownAt;

        Transfer(TransferSnapshot first, long now) {
            this.shown = new ReadOnlyObjectWrapper<>(this, "shown", first);
            this.latest = first;
            this.shownAt = now;
        }

        /// Takes a newer snapshot; shows it at once when the state changed, else no more than four times a
        /// second.
        ///
        /// @return whether the state changed
        boolean apply(TransferSnapshot snapshot, long now) {
            boolean turned = latest.state() != snapshot.state();
            latest = snapshot;
            boolean reason = !shown.get().failure().equals(snapshot.failure());
            if (turned || reason || now - shownAt >= REPAINT_NANOS) {
                shown.set(snapshot);
                shownAt = now;
            }
            return turned;
        }

        /// The newest snapshot, perhaps not painted yet.
        public TransferSnapshot latest() {
            return latest;
        }

        /// What the row paints.
        public ReadOnlyObjectProperty<TransferSnapshot> shownProperty() {
            return shown.getReadOnlyProperty();
        }
    }

    /// Work on many blobs that is no transfer.
    record Work(BulkJob job) implements Row {}
}
