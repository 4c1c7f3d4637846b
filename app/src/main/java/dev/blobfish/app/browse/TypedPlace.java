package dev.blobfish.app.browse;

import java.util.Optional;
import java.util.function.Predicate;

/// What a person typed into the path field: `bucket/folder/` of the connection that is shown,
/// `connection:bucket/folder/`
/// of another one, or `s3://bucket/key` as other programs write it.
///
/// @param item the last step of an address that names one blob, to be selected in its folder
public record TypedPlace(Location folder, Optional<String> item) {

    private static final String SCHEME = "s3://";

    /// Reads it. What stands before a colon is a connection only where there is one of that name; a bucket never
    /// has a
    /// slash before its colon.
    ///
    /// @param here the id of the connection that is shown
    /// @param isConnection whether there is a connection of this id
    public static TypedPlace parse(String typed, String here, Predicate<String> isConnection) {
        String text = typed.strip();
        if (text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return address(here, text.substring(SCHEME.length()));
        }
        int colon = text.indexOf(':');
        if (colon > 0 && text.indexOf('/') != 0 && isConnection.test(text.substring(0, colon))) {
            return folder(text.substring(0, colon), text.substring(colon + 1));
        }
        return folder(here, text);
    }

    private static TypedPlace folder(String connection, String path) {
        return new TypedPlace(Location.parse(connection, path), Optional.empty());
    }

    private static TypedPlace address(String connection, String path) {
        int cut = path.lastIndexOf('/');
        if (cut < 0 || cut == path.length() - 1) {
            return folder(connection, path);
        }
        return new TypedPlace(
                Location.parse(connection, path.substring(0, cut + 1)), Optional.of(path.substring(cut + 1)));
    }
}
