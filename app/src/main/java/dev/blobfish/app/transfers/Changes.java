package dev.blobfish.app.transfers;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The ids of transfers that turned since they were last looked at. Any thread notes, one takes.
final class Changes {
    /// The most ids taken at once, so that one look at the journal stays short.
    static final int AT_ONCE = 1_000;

    private final Set<Long> ids = ConcurrentHashMap.newKeySet();

    void note(long id) {
        ids.add(id);
    }

    List<Long> take() {
        List<Long> taken = new ArrayList<>();
        Iterator<Long> each = ids.iterator();
        while (each.hasNext() && taken.size() < AT_ONCE) {
            // Removed before it is read: a change that comes in between is noted again.
            taken.add(each.next());
            each.remove();
        }
        return taken;
    }
}
