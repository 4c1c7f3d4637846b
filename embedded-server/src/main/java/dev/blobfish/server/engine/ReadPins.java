package dev.blobfish.server.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Keeps content from being reclaimed while somebody reads it. A reader first enters, then looks up what it wants,
/// then pins that and has entered no
/// longer. Nothing here waits for a disk; one lock, held for a few map operations.
final class ReadPins {
    private final Map<ContentId, Integer> rows = new HashMap<>();
    private final Map<ContentId, Integer> bytes = new HashMap<>();
    private final TreeSet<Long> entering = new TreeSet<>();
    private long tickets;
    private boolean passedOver;

    /// Before the look-up.
    synchronized long enter() {
        entering.add(++tickets);
        return tickets;
    }

    /// After the look-up, with what is to be kept; with nothing where the look-up failed.
    synchronized void pin(long ticket, Held held) {
        for (var id : held.rows()) rows.merge(id, 1, Integer::sum);
        for (var id : held.bytes()) bytes.merge(id, 1, Integer::sum);
        entering.remove(ticket);
        notifyAll();
    }

    /// The reader is done.
    ///
    /// @return whether content was passed over since the last time this was true, so that asking again is worth
    /// while
    synchronized boolean unpin(Held held) {
        release(rows, held.rows());
        release(bytes, held.bytes());
        boolean again = passedOver;
        passedOver = false;
        return again;
    }

    private static void release(Map<ContentId, Integer> pins, Collection<ContentId> ids) {
        for (var id : ids) pins.computeIfPresent(id, (_, count) -> count == 1 ? null : count - 1);
    }

    /// Those of the candidates that nobody reads. Waits for the look-ups under way, for they may have seen a
    /// candidate before nothing referred to it;
    /// later look-ups cannot see one.
    synchronized List<ContentId> unread(List<ContentId> candidates) throws InterruptedException {
        return unpinned(rows, candidates);
    }

    /// Those of the candidates whose own bytes nobody reads, in the same way.
    synchronized List<ContentId> unreadBytes(List<ContentId> candidates) throws InterruptedException {
        return unpinned(bytes, candidates);
    }

    private List<ContentId> unpinned(Map<ContentId, Integer> pins, List<ContentId> candidates)
            throws InterruptedException {
        if (candidates.isEmpty()) return candidates;
        long now = tickets;
        while (!entering.isEmpty() && entering.first() <= now) wait();
        var unread = candidates.stream().filter(id -> !pins.containsKey(id)).toList();
        passedOver |= unread.size() < candidates.size();
        return unread;
    }
}
