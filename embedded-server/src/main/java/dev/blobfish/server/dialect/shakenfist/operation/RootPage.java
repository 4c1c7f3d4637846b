package dev.blobfish.server.dialect.shakenfist.operation;

/// `GET /`: a page that says what the server can do. Clients look for each token anywhere in the text, so it must not
/// hold one by accident. `blob-data-limit` is honoured and not told of: clients that find it here read what lies behind
/// 512 MiB again and again.
public final class RootPage {
    private static final String HTML = """
            <!DOCTYPE html>
            <html>
            <head><title>Shaken Fist</title></head>
            <body>
            <p>A local store that speaks the Shaken Fist API. It can:</p>
            <ul>
            <li>artifacts: artifact-metadata, artifact-upload-types</li>
            <li>blobs: blob-metadata, blob-search-by-hash, blob-hash-sha1, blob-hash-sha256, blob-hash-xxh128</li>
            <li>events: events-by-type</li>
            </ul>
            </body>
            </html>
            """;

    private RootPage() {}

    /// The page.
    public static Answered page() {
        return new Answered.Page(HTML);
    }
}
