package dev.blobfish.app.cli;

import dev.blobfish.sdk.Access;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.ContainerInfo;
import dev.blobfish.sdk.Metadata;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Shows everything that a store says about blobs and buckets.
@Command(
        name = "stat",
        header = "Show everything about a blob or a bucket.",
        description = "Size, dates, digests, metadata and who may read it.",
        footerHeading = "%nExamples:%n",
        footer = {"  blobfish stat local:photos/cat.jpg", "  blobfish stat --json work:backup/db.tar | jq .size"})
final class StatVerb extends ReportingVerb {
    @Parameters(arity = "1..*", paramLabel = "PLACE", description = "CONNECTION:BUCKET/NAME or CONNECTION:BUCKET")
    private List<String> arguments = List.of();

    StatVerb(Session session) {
        super(session);
    }

    @Override
    int run() throws BlobException, UsageException {
        var places = session.places();
        return new Several(session, "stat").each(arguments, argument -> {
            Place.InStore place = places.parseInStore(argument);
            BlobStore store = session.store(place.profile());
            if (place.path().isEmpty()) {
                bucket(store, place);
            } else {
                blob(store, place);
            }
        });
    }

    private void blob(BlobStore store, Place.InStore place) throws BlobException, UsageException {
        BlobInfo blob = store.stat(place.blob());
        Metadata metadata = blob.metadata().orElse(Metadata.EMPTY);
        Optional<Access.Visibility> access = access(() -> store.access(blob.address()));
        if (json) {
            output.json(Json.object()
                    .put("kind", "blob")
                    .put("name", blob.name().text())
                    .put("place", place.toString())
                    .put("size", blob.size())
                    .put("modified", blob.modified())
                    .put("etag", blob.etag())
                    .put("owner", blob.owner())
                    .put("access", access.map(AccessWord::of))
                    .put("digests", digests(blob))
                    .put("headers", headers(metadata))
                    .put("metadata", metadata.user()));
            return;
        }
        row("Name", output.name(blob.name().text()));
        row("Place", output.name(place.toString()));
        row(
                "Size",
                Shown.bytes(blob.size())
                        + (blob.size() < 1024 ? "" : String.format(Locale.ROOT, " (%,d bytes)", blob.size())));
        row("Modified", Shown.second(blob.modified(), ZoneId.systemDefault()));
        row("ETag", blob.etag());
        blob.owner().ifPresent(owner -> row("Owner", output.name(owner)));
        access.ifPresent(word -> row("Access", AccessWord.of(word)));
        digests(blob).forEach(this::row);
        headers(metadata).forEach(this::row);
        metadata.user().forEach((name, value) -> row("meta " + name, value));
    }

    private void bucket(BlobStore store, Place.InStore place) throws BlobException, UsageException {
        var name = place.containerName();
        ContainerInfo info = store.containers().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BlobException(
                        BlobException.Kind.NOT_FOUND,
                        "There is no bucket \"" + name + "\" in " + place.profile() + ":."));
        Optional<Access.Visibility> access = access(() -> store.containerAccess(name));
        if (json) {
            output.json(Json.object()
                    .put("kind", "bucket")
                    .put("name", name.text())
                    .put("place", place.toString())
                    .put("created", info.created())
                    .put("access", access.map(AccessWord::of)));
            return;
        }
        row("Bucket", name.text());
        row("Place", place.toString());
        info.created().ifPresent(created -> row("Created", Shown.second(created, ZoneId.systemDefault())));
        access.ifPresent(word -> row("Access", AccessWord.of(word)));
    }

    private interface AccessRead {
        Access read() throws BlobException;
    }

    /// Access is a remark here: an account that may read a blob need not be allowed to read its access list.
    private static Optional<Access.Visibility> access(AccessRead read) throws BlobException {
        try {
            return Optional.of(read.read().visibility());
        } catch (BlobException e) {
            return switch (e.kind()) {
                case ACCESS_DENIED, UNSUPPORTED, NOT_AUTHENTICATED -> Optional.empty();
                default -> throw e;
            };
        }
    }

    private static Map<String, String> digests(BlobInfo blob) {
        var digests = new TreeMap<String, String>();
        blob.digests().hex().forEach((algorithm, hex) -> digests.put(algorithm.name(), hex));
        return digests;
    }

    private static Map<String, String> headers(Metadata metadata) {
        var headers = new TreeMap<String, String>();
        metadata.system().forEach((header, value) -> headers.put(header.header(), value));
        return headers;
    }

    private void row(String name, String value) {
        output.line(String.format("%-20s  %s", output.name(name), output.name(value)));
    }
}
