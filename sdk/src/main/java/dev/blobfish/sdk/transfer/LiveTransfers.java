package dev.blobfish.sdk.transfer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What this engine works on or waits with, in memory: the newest row of each and its meter.
final class LiveTransfers {
    private final Map<Long, Live> byId = new ConcurrentHashMap<>();

    /// @param meter of the run; a waiting transfer's stands still
    private record Live(TransferRow row, Meter meter) {
        TransferSnapshot snapshot() {
            boolean moves = row.standing().state() == TransferState.RUNNING;
            return row.snapshot(meter.unjournalled(), moves ? meter.bytesPerSecond() : 0);
        }
    }

    void show(TransferRow row, Meter meter) {
        byId.put(row.id(), new Live(row, meter));
    }

    void hide(long id) {
        byId.remove(id);
    }

    /// Its run is over: only what waits to go on by itself stays in sight.
    void settle(long id) {
        byId.computeIfPresent(
                id, (_, live) -> live.row().standing().state() == TransferState.WAITING_FOR_NETWORK ? live : null);
    }

    /// The journal's row as it is, or, where this engine works on it, with what is not journalled yet.
    TransferSnapshot snapshot(TransferRow journalled) {
        return Optional.ofNullable(byId.get(journalled.id()))
                .filter(live ->
                        live.row().standing().version() == journalled.standing().version())
                .map(Live::snapshot)
                .orElseGet(() -> journalled.snapshot(0, 0));
    }

    /// The journal's sums with what this engine has moved since: parts are journalled when they are whole, and on a
    /// slow line
    /// that is minutes apart.
    GroupSnapshot sums(GroupSnapshot journalled) {
        long more = byId.values().stream()
                .filter(live -> live.row().order().group() == journalled.id()
                        && live.row().standing().state() == TransferState.RUNNING)
                .mapToLong(live -> live.meter().unjournalled())
                .sum();
        return new GroupSnapshot(
                journalled.id(),
                journalled.title(),
                journalled.counting(),
                journalled.files(),
                journalled.finishedFiles(),
                journalled.failedFiles(),
                journalled.bytes(),
                Math.min(journalled.bytes(), journalled.doneBytes() + more),
                journalled.created());
    }

    /// Newest first.
    List<TransferSnapshot> snapshots() {
        return byId.values().stream()
                .map(Live::snapshot)
                .sorted(Comparator.comparingLong(TransferSnapshot::id).reversed())
                .toList();
    }
}
