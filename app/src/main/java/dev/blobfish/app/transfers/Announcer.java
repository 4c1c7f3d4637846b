package dev.blobfish.app.transfers;

import dev.blobfish.app.transfers.Announcement.Moment;
import dev.blobfish.sdk.transfer.GroupSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds out which requests began or ended since the last look. The first look announces nothing: what a start brings
/// back
/// has its own banner.
final class Announcer {
    private final Map<Long, Boolean> open = new HashMap<>();
    private boolean looked;

    List<Announcement> look(List<GroupSnapshot> groups) {
        List<Announcement> news = new ArrayList<>();
        for (GroupSnapshot group : groups) {
            boolean isOpen = group.counting() || group.finishedFiles() + group.failedFiles() < group.files();
            Boolean wasOpen = open.put(group.id(), isOpen);
            if (!looked) {
                continue;
            }
            if (wasOpen == null) {
                news.add(new Announcement(Moment.STARTED, group));
            }
            if (!isOpen && !Boolean.FALSE.equals(wasOpen)) {
                news.add(new Announcement(Moment.ENDED, group));
            }
        }
        looked = true;
        return news;
    }
}
