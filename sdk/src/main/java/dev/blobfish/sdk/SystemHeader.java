package dev.blobfish.sdk;

import java.util.Locale;
import java.util.Optional;

/// The headers that a store keeps for a blob beside the user's own metadata.
public enum SystemHeader {
    CONTENT_TYPE("content-type"),
    CACHE_CONTROL("cache-control"),
    CONTENT_DISPOSITION("content-disposition"),
    CONTENT_ENCODING("content-encoding"),
    CONTENT_LANGUAGE("content-language"),
    EXPIRES("expires"),
    WEBSITE_REDIRECT("x-amz-website-redirect-location"),
    STORAGE_CLASS("x-amz-storage-class");

    private final String header;

    SystemHeader(String header) {
        this.header = header;
    }

    /// The header's name on the wire, lower-case.
    public String header() {
        return header;
    }

    public static Optional<SystemHeader> ofHeader(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (SystemHeader candidate : values()) {
            if (candidate.header.equals(wanted)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
