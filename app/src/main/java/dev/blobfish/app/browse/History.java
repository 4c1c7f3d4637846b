package dev.blobfish.app.browse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Where a person has been, for Back and Forward. FX thread only.
final class History {

    private static final int KEPT = 200;

    private final Deque<Location> back = new ArrayDeque<>();
    private final Deque<Location> forward = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(this, "canGoBack");
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper(this, "canGoForward");

    /// Remembers that a person went on from here to somewhere new.
    void leave(Location here) {
        back.push(here);
        forward.clear();
        if (back.size() > KEPT) {
            back.removeLast();
        }
        tell();
    }

    Optional<Location> back(Location here) {
        return move(here, back, forward);
    }

    Optional<Location> forward(Location here) {
        return move(here, forward, back);
    }

    private Optional<Location> move(Location here, Deque<Location> from, Deque<Location> to) {
        Location there = from.poll();
        if (there != null) {
            to.push(here);
        }
        tell();
        return Optional.ofNullable(there);
    }

    private void tell() {
        canGoBack.set(!back.isEmpty());
        canGoForward.set(!forward.isEmpty());
    }

    ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }
}
