package dev.blobfish.app.browse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Where a person has been, for Back and Forward.
final class History {

    private static final int KEPT = 200;

    private final Deque<Location> back = new ArrayDeque<>();
    private final Deque<Location> forward = new ArrayDeque<>();

    /// Remembers that a person went on from here to somewhere new.
    void leave(Location here) {
        back.push(here);
        forward.clear();
        if (back.size() > KEPT) {
            back.removeLast();
        }
    }

    Optional<Location> back(Location here) {
        return move(here, back, forward);
    }

    Optional<Location> forward(Location here) {
        return move(here, forward, back);
    }

    private static Optional<Location> move(Location here, Deque<Location> from, Deque<Location> to) {
        Location there = from.poll();
        if (there != null) {
            to.push(here);
        }
        return Optional.ofNullable(there);
    }

    boolean canGoBack() {
        return !back.isEmpty();
    }

    boolean canGoForward() {
        return !forward.isEmpty();
    }
}
