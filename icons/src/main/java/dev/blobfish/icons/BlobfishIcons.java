package dev.blobfish.icons;

import java.net.URL;
import java.util.Arrays;
import java.util.List;

/// Where the pictures of the fish are. Thread-safe; nothing is opened here.
public final class BlobfishIcons {
    private BlobfishIcons() {}

    /// A square PNG with a transparent ground.
    public static URL png(IconSize size) {
        return resource("blobfish-" + size.pixels() + ".png");
    }

    /// Every PNG, small to large: what a window wants, so that the desktop can choose.
    public static List<URL> pngs() {
        return Arrays.stream(IconSize.values()).map(BlobfishIcons::png).toList();
    }

    /// The drawing itself, for any size.
    public static URL svg() {
        return resource("blobfish.svg");
    }

    /// All the sizes that Windows asks for, in one file.
    public static URL ico() {
        return resource("blobfish.ico");
    }

    /// All the sizes that macOS asks for, in one file.
    public static URL icns() {
        return resource("blobfish.icns");
    }

    private static URL resource(String name) {
        var url = BlobfishIcons.class.getResource(name);
        if (url == null) {
            throw new IllegalStateException("the build lost a picture: " + name);
        }
        return url;
    }
}
