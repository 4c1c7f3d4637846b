package dev.blobfish.app.transfers;

import dev.blobfish.sdk.transfer.GroupSnapshot;
import dev.blobfish.sdk.transfer.TransferSnapshot;
import dev.blobfish.sdk.transfer.TransferState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// All rows that are in memory, by group and id, and the order in which they are shown. FX thread.
final class RowBook {
    /// Groups with at most this many files show them from the start.
    static final int OPEN_UP_TO = 20;

    private static final TreeMap<Long, Row.Transfer> NO_ROWS = new TreeMap<>();

    private final TreeMap<Long, Row.Group> groups = new TreeMap<>(Comparator.reverseOrder());
    private final Map<Long, TreeMap<Long, Row.Transfer>> children = new HashMap<>();
    private final Map<Long, Row.Transfer> byId = new HashMap<>();
    private boolean structureChanged;

    /// Takes a snapshot in; true when the transfer is new or its state changed.
    boolean take(TransferSnapshot snapshot, long now) {
        Row.Transfer row = byId.get(snapshot.id());
        if (row == null) {
            row = new Row.Transfer(snapshot, now);
            byId.put(snapshot.id(), row);
            children.computeIfAbsent(snapshot.group(), _ -> new TreeMap<>()).put(snapshot.id(), row);
            structureChanged = true;
            return true;
        }
        boolean turned = row.apply(snapshot, now);
        structureChanged |= turned;
        return turned;
    }

    /// Takes a group's sums in; true when the group is new.
    boolean take(GroupSnapshot snapshot) {
        Row.Group row = groups.get(snapshot.id());
        if (row != null) {
            row.apply(snapshot);
            return false;
        }
        var fresh = new Row.Group(snapshot, snapshot.files() <= OPEN_UP_TO && !snapshot.counting());
        fresh.expandedProperty().subscribe(() -> structureChanged = true);
        groups.put(snapshot.id(), fresh);
        structureChanged = true;
        return true;
    }

    /// Whether the files of a group stand below a head; one file alone has none.
    boolean hasHead(long group) {
        Row.Group row = groups.get(group);
        return row != null && (row.snapshot().files() > 1 || row.snapshot().counting());
    }

    void forgetFinished() {
        byId.values().removeIf(row -> cleared(row.latest().state()));
        children.values()
                .forEach(rows ->
                        rows.values().removeIf(row -> cleared(row.latest().state())));
        children.values().removeIf(Map::isEmpty);
        groups.keySet().removeIf(id -> !children.containsKey(id));
        structureChanged = true;
    }

    private static boolean cleared(TransferState state) {
        return switch (state) {
            case DONE, SKIPPED, CANCELLED -> true;
            case QUEUED, RUNNING, VERIFYING, PAUSED, WAITING_FOR_NETWORK, NEEDS_ANSWER, FAILED -> false;
        };
    }

    /// Whether the order or the set of rows may have changed since the last call.
    boolean tookStructureChange() {
        boolean changed = structureChanged;
        structureChanged = false;
        return changed;
    }

    /// The rows to show: newest group first, its files in the order of their ids. A group of one file has no head.
    List<Row> visible(DrawerFilter filter, String search) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        boolean narrowed = filter != DrawerFilter.ALL || !wanted.isEmpty();
        List<Row> rows = new ArrayList<>();
        var ids = new TreeSet<Long>(Comparator.reverseOrder());
        ids.addAll(groups.keySet());
        ids.addAll(children.keySet());
        for (long id : ids) {
            List<Row.Transfer> shown = children.getOrDefault(id, NO_ROWS).values().stream()
                    .filter(row -> filter.shows(row.latest().state()) && matches(row, wanted))
                    .toList();
            Row.Group head = groups.get(id);
            if (head == null || !hasHead(id) || (narrowed && shown.isEmpty())) {
                rows.addAll(shown);
                continue;
            }
            rows.add(head);
            if (narrowed || head.expandedProperty().get()) {
                rows.addAll(shown);
            }
        }
        return rows;
    }

    private static boolean matches(Row.Transfer row, String wanted) {
        return wanted.isEmpty()
                || row.latest().source().toLowerCase(Locale.ROOT).contains(wanted)
                || row.latest().target().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
