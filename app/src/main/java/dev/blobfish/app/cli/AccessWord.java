package dev.blobfish.app.cli;

import dev.blobfish.sdk.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Access in one word, as the command line reads and writes it. Pure.
final class AccessWord {
    private AccessWord() {}

    static String of(Access.Visibility visibility) {
        return switch (visibility) {
            case PRIVATE -> "private";
            case SHARED -> "shared";
            case PUBLIC_READ -> "public-read";
            case PUBLIC_WRITE -> "public-write";
        };
    }

    /// The two words that can be set.
    static Optional<Access.Visibility> settable(String word) {
        return switch (word) {
            case "private" -> Optional.of(Access.Visibility.PRIVATE);
            case "public-read" -> Optional.of(Access.Visibility.PUBLIC_READ);
            default -> Optional.empty();
        };
    }

    /// What `before` becomes: private leaves the owner alone with it; public-read lets everyone read beside those
    /// who could
    /// already, and takes everything else from everyone.
    static Access apply(Access before, Access.Visibility wanted) {
        List<Access.Grant> grants = new ArrayList<>();
        for (Access.Grant grant : before.grants()) {
            boolean owners = before.owner().isPresent()
                    && grant.grantee().equals(before.owner().get());
            boolean everyones = grant.grantee() == Access.Grantee.Group.EVERYONE;
            if (wanted == Access.Visibility.PRIVATE ? owners : !everyones) {
                grants.add(grant);
            }
        }
        if (wanted == Access.Visibility.PUBLIC_READ) {
            grants.add(new Access.Grant(Access.Grantee.Group.EVERYONE, Access.Permission.READ));
        }
        return new Access(before.owner(), grants);
    }
}
