package dev.blobfish.app.inspect;

import dev.blobfish.sdk.SystemHeader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Names and values that people often want. Pure.
final class Suggestions {
    private static final List<String> OWN = List.of("author", "copyright", "description", "owner", "project", "title");
    private static final List<String> TYPES = List.of(
            "application/gzip",
            "application/json",
            "application/octet-stream",
            "application/pdf",
            "application/xml",
            "application/zip",
            "audio/mpeg",
            "image/gif",
            "image/jpeg",
            "image/png",
            "image/svg+xml",
            "image/webp",
            "text/css",
            "text/csv; charset=utf-8",
            "text/html; charset=utf-8",
            "text/javascript; charset=utf-8",
            "text/markdown; charset=utf-8",
            "text/plain; charset=utf-8",
            "video/mp4");

    private Suggestions() {}

    /// Keys that the draft does not have yet: headers first.
    static List<String> keys(MetadataDraft draft) {
        List<String> keys = new ArrayList<>(
                Arrays.stream(SystemHeader.values()).map(SystemHeader::header).toList());
        keys.addAll(OWN);
        keys.removeIf(key -> draft.has(MetadataKey.of(key)));
        return keys;
    }

    static List<String> values(MetadataKey key) {
        return switch (key) {
            case MetadataKey.User _ -> List.of();
            case MetadataKey.Header(SystemHeader header) ->
                switch (header) {
                    case CONTENT_TYPE -> TYPES;
                    case CACHE_CONTROL ->
                        List.of("no-cache", "no-store", "max-age=3600", "public, max-age=31536000, immutable");
                    case CONTENT_DISPOSITION -> List.of("inline", "attachment");
                    case CONTENT_ENCODING -> List.of("gzip", "br", "zstd");
                    case CONTENT_LANGUAGE -> List.of("en", "de", "pl", "fr");
                    case STORAGE_CLASS -> List.of("STANDARD", "STANDARD_IA", "GLACIER");
                    case EXPIRES, WEBSITE_REDIRECT -> List.of();
                };
        };
    }
}
