package dev.blobfish.app.cli;

import dev.blobfish.sdk.StoreProfile;
import java.util.Locale;

/// How a connection is written for programs: everything but its secret. Pure.
final class ProfileShown {
    private ProfileShown() {}

    static Json json(StoreProfile profile) {
        return Json.object()
                .put("name", profile.id())
                .put("title", profile.title())
                .put("dialect", profile.dialect().name().toLowerCase(Locale.ROOT))
                .put("endpoint", profile.endpoint().toString())
                .put("accessKey", profile.accessKey())
                .put("bucket", profile.container())
                .put("options", profile.options());
    }
}
