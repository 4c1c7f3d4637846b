package dev.blobfish.server.dialect.shakenfist.store;

/// What an artifact was made from: the same again adds a version.
///
/// @param type `image`, `other` or `label`
/// @param url  of the upload, the label or the remote file
public record Origin(String type, String url) {
    /// As the value of a mark: a type has no blank.
    public String mark() {
        return type + " " + url;
    }
}
