package dev.blobfish.app.cli;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.SystemHeader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Reads and edits what a blob carries beside its bytes. Each edit starts from what the store has, so what is not
/// named stays.
final class MetaVerb {
    private static final String WIRE_PREFIX = "x-amz-meta-";

    private MetaVerb() {}

    /// Shows metadata.
    @Command(
            name = "get",
            header = "Show the metadata of a blob.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  blobfish meta get local:site/index.html",
                "  blobfish meta get local:site/index.html cache-control"
            })
    static final class Get extends ReportingVerb {
        @Parameters(index = "0", paramLabel = "PLACE", description = "CONNECTION:BUCKET/NAME")
        private String argument = "";

        @Parameters(index = "1..*", arity = "0..*", paramLabel = "NAME", description = "Only these. Default: all.")
        private List<String> names = List.of();

        Get(Session session) {
            super(session);
        }

        @Override
        int run() throws BlobException, UsageException {
            Place.InStore place = session.places().parseInStore(argument);
            Map<String, String> all =
                    pairs(metadata(session.store(place.profile()).stat(place.blob())));
            Map<String, String> shown = new TreeMap<>();
            for (String name : names.isEmpty() ? all.keySet() : names) {
                String value = all.get(plain(name));
                if (value == null) {
                    throw new BlobException(
                            BlobException.Kind.NOT_FOUND, place + " has no metadata called \"" + name + "\".");
                }
                shown.put(plain(name), value);
            }
            if (json) {
                output.json(Json.object().put("place", place.toString()).put("metadata", shown));
            } else {
                shown.forEach((name, value) -> output.line(output.name(name + ": " + value)));
            }
            return ExitCode.DONE;
        }
    }

    /// Sets metadata.
    @Command(
            name = "set",
            header = "Set metadata of a blob.",
            description = {
                "Everything that is not named stays as it is. These names are headers that stores and browsers understand: "
                        + "content-type, cache-control, content-disposition, content-encoding, content-language, expires, "
                        + "x-amz-website-redirect-location, x-amz-storage-class. All others are your own.",
                "In S3 this rewrites the blob in the store: its modification date changes."
            },
            footerHeading = "%nExamples:%n",
            footer = {
                "  blobfish meta set local:site/index.html content-type=text/html cache-control=max-age=3600",
                "  blobfish meta set local:photos/cat.jpg camera=\"Zenit E\" rating=5"
            })
    static final class Set extends Edit {
        @Parameters(index = "1..*", arity = "1..*", paramLabel = "NAME=VALUE", description = "What to set.")
        private List<String> pairs = List.of();

        Set(Session session) {
            super(session);
        }

        @Override
        Metadata edit(Metadata before) throws UsageException {
            Metadata after = before;
            for (String pair : pairs) {
                int equals = pair.indexOf('=');
                if (equals < 1) {
                    throw new UsageException("\"" + Shown.safe(pair) + "\" is not of the form NAME=VALUE.");
                }
                String name = plain(pair.substring(0, equals));
                String value = pair.substring(equals + 1);
                Optional<SystemHeader> header = SystemHeader.ofHeader(name);
                after = header.isPresent() ? after.with(header.get(), value) : after.withUser(name, value);
            }
            return after;
        }
    }

    /// Removes metadata.
    @Command(
            name = "remove",
            header = "Remove metadata from a blob.",
            description = "Everything that is not named stays as it is.",
            footerHeading = "%nExamples:%n",
            footer = "  blobfish meta remove local:photos/cat.jpg rating")
    static final class Remove extends Edit {
        @Parameters(index = "1..*", arity = "1..*", paramLabel = "NAME", description = "What to remove.")
        private List<String> names = List.of();

        Remove(Session session) {
            super(session);
        }

        @Override
        Metadata edit(Metadata before) {
            Metadata after = before;
            for (String name : names) {
                Optional<SystemHeader> header = SystemHeader.ofHeader(plain(name));
                after = header.isPresent() ? after.without(header.get()) : after.withoutUser(plain(name));
            }
            return after;
        }
    }

    /// Reads, changes and writes back, unless somebody else wrote in between.
    abstract static class Edit extends ReportingVerb {
        @Parameters(index = "0", paramLabel = "PLACE", description = "CONNECTION:BUCKET/NAME")
        private String argument = "";

        Edit(Session session) {
            super(session);
        }

        abstract Metadata edit(Metadata before) throws UsageException;

        @Override
        final int run() throws BlobException, UsageException {
            Place.InStore place = session.places().parseInStore(argument);
            BlobStore store = session.store(place.profile());
            BlobInfo blob = store.stat(place.blob());
            Metadata after = edit(metadata(blob));
            if (!after.equals(metadata(blob))) {
                store.replaceMetadata(blob.address(), after, blob.etag());
            }
            if (json) {
                output.json(Json.object().put("place", place.toString()).put("metadata", pairs(after)));
            }
            return ExitCode.DONE;
        }
    }

    private static Metadata metadata(BlobInfo blob) {
        return blob.metadata().orElse(Metadata.EMPTY);
    }

    private static Map<String, String> pairs(Metadata metadata) {
        var pairs = new TreeMap<>(metadata.user());
        metadata.system().forEach((header, value) -> pairs.put(header.header(), value));
        return pairs;
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(WIRE_PREFIX) ? lower.substring(WIRE_PREFIX.length()) : lower;
    }
}
