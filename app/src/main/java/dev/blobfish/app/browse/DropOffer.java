package dev.blobfish.app.browse;

import dev.blobfish.app.fx.Texts;
import dev.blobfish.sdk.Capabilities;
import dev.blobfish.sdk.Feature;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What happens when files are dropped on a place: decided while they hover over it.
///
/// @param target where they would go; absent where they are refused
/// @param label says so, or why not
public record DropOffer(Optional<Location> target, String label) {

    /// Decides about a drop.
    ///
    /// @param files how many files and folders hover
    /// @param capabilities of the target's store; null while nobody knows
    static DropOffer of(int files, Location target, @Nullable Capabilities capabilities, Texts texts) {
        if (files == 0) {
            return refused(texts.get("drop.refused.nothing"));
        }
        if (capabilities != null && !capabilities.has(Feature.CREATE)) {
            return refused(texts.get("drop.refused.read-only"));
        }
        if (target.isRoot()) {
            return capabilities != null && !capabilities.has(Feature.CREATE_CONTAINER)
                    ? refused(texts.get("drop.refused.no-bucket"))
                    : new DropOffer(Optional.of(target), texts.get("drop.name-bucket", files));
        }
        return new DropOffer(Optional.of(target), texts.get("drop.here", files, place(target)));
    }

    private static DropOffer refused(String why) {
        return new DropOffer(Optional.empty(), why);
    }

    // Without the slash at the end, which reads badly in a sentence.
    private static String place(Location target) {
        String text = target.text();
        return text.substring(0, text.length() - 1);
    }

    boolean isAccepted() {
        return target.isPresent();
    }
}
