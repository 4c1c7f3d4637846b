package dev.blobfish.app.transfers;

import dev.blobfish.sdk.transfer.GroupSnapshot;

/// Something worth saying aloud: that a request began or ended. Progress never is.
public record Announcement(Moment moment, GroupSnapshot group) {
    /// When.
    public enum Moment {
        STARTED,
        ENDED
    }
}
