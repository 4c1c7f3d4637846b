package dev.blobfish.app.inspect;

import dev.blobfish.app.fx.Icon;
import dev.blobfish.sdk.Access.Visibility;

/// How a visibility looks: never by colour alone.
record VisibilityLook(Icon icon, String style) {
    static VisibilityLook of(Visibility visibility) {
        return switch (visibility) {
            case PRIVATE -> new VisibilityLook(Icon.LOCK, "private");
            case SHARED -> new VisibilityLook(Icon.SHARED, "shared");
            case PUBLIC_READ, PUBLIC_WRITE -> new VisibilityLook(Icon.PUBLIC, "public");
        };
    }
}
