package dev.blobfish.app.browse;

import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.transfer.ConflictPolicy;
import java.util.function.Consumer;

/// What a person is asked before a transfer begins. FX thread; nothing happens when the person declines.
public interface Questions {

    /// What to do about names that are taken.
    ///
    /// @param taken at least one
    /// @param sources how many files and folders were to be sent
    void conflict(TakenNames taken, int sources, Location target, Consumer<ConflictPolicy> answer);

    /// The name of a new bucket; the answer comes when it has been made.
    void newBucket(String profileId, Consumer<ContainerName> answer);
}
