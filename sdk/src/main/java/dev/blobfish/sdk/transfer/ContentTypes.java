package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.SystemHeader;
import java.net.URLConnection;
import java.util.Locale;
import java.util.Map;

/// A content type from a file's name. The table holds what the JDK's own does not know or gets wrong.
final class ContentTypes {
    static final String FOLDER = "application/x-directory";
    private static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("avif", "image/avif"),
            Map.entry("css", "text/css"),
            Map.entry("csv", "text/csv"),
            Map.entry("gz", "application/gzip"),
            Map.entry("heic", "image/heic"),
            Map.entry("jar", "application/java-archive"),
            Map.entry("java", "text/x-java-source"),
            Map.entry("js", "text/javascript"),
            Map.entry("json", "application/json"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("md", "text/markdown"),
            Map.entry("mkv", "video/x-matroska"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("parquet", "application/vnd.apache.parquet"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("tgz", "application/gzip"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("webm", "video/webm"),
            Map.entry("webp", "image/webp"),
            Map.entry("xml", "application/xml"),
            Map.entry("yaml", "application/yaml"),
            Map.entry("yml", "application/yaml"),
            Map.entry("zst", "application/zstd"));

    private ContentTypes() {}

    /// The metadata as given, completed by a content type where they have none.
    static Metadata complete(Metadata given, String name) {
        return given.get(SystemHeader.CONTENT_TYPE).isPresent()
                ? given
                : given.with(SystemHeader.CONTENT_TYPE, of(name));
    }

    static String of(String name) {
        if (name.endsWith("/")) {
            return FOLDER;
        }
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String known = BY_EXTENSION.get(extension);
        if (known != null) {
            return known;
        }
        String guessed = URLConnection.guessContentTypeFromName("x." + extension);
        return guessed == null ? UNKNOWN : guessed;
    }
}
