package dev.blobfish.app.cli;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.ContainerInfo;
import dev.blobfish.sdk.ListRequest;
import dev.blobfish.sdk.Listing;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists buckets, folders and blobs, page by page, so that a listing of any size starts at once and needs little
/// memory.
@Command(
        name = "ls",
        header = "List buckets, folders and blobs.",
        description =
                "A folder is listed without what is in its sub-folders, unless -r is given. Folders end in \"/\".",
        footerHeading = "%nExamples:%n",
        footer = {
            "  blobfish ls                          the buckets of the local store",
            "  blobfish ls local:photos/2024/       one folder",
            "  blobfish ls -r -l work:backup        everything in a bucket, with sizes and dates"
        })
final class LsVerb extends ReportingVerb {
    @Option(
            names = {"-r", "-R", "--recursive"},
            description = "List everything below, with the whole path.")
    private boolean recursive;

    @Option(
            names = {"-l", "--long"},
            description = "Show sizes and dates.")
    private boolean detailed;

    @Parameters(
            arity = "0..1",
            paramLabel = "PLACE",
            defaultValue = "local:",
            description = "CONNECTION:, CONNECTION:BUCKET or CONNECTION:BUCKET/PATH. Default: ${DEFAULT-VALUE}")
    private String place = "local:";

    LsVerb(Session session) {
        super(session);
    }

    @Override
    int run() throws BlobException, UsageException {
        Place.InStore at = session.places().parseInStore(place);
        BlobStore store = session.store(at.profile());
        if (at.container().isEmpty()) {
            for (ContainerInfo container : store.containers()) {
                show(at, container);
            }
            return ExitCode.DONE;
        }
        if (!list(store, at) && !at.isContainer()) {
            BlobInfo blob = at.folderMeant() ? null : Folders.blob(store, at).orElse(null);
            if (blob == null) {
                throw new BlobException(BlobException.Kind.NOT_FOUND, "There is nothing at " + at + ".");
            }
            show(at, blob, blob.name().text());
        }
        return ExitCode.DONE;
    }

    private boolean list(BlobStore store, Place.InStore at) throws BlobException, UsageException {
        String prefix = at.prefix();
        var found = new boolean[1];
        var first = new ListRequest(at.containerName(), prefix, recursive, Optional.empty(), ListRequest.MAX_LIMIT);
        Folders.each(store, first, page -> {
            for (Listing.Entry entry : page.entries()) {
                found[0] = true;
                // The marker of the folder itself is not something in it.
                if (!entry.path().equals(prefix)) {
                    show(at, entry, entry.path().substring(prefix.length()));
                }
            }
            return !output.readerGone() && !session.interruption().isAsked();
        });
        return found[0];
    }

    private void show(Place.InStore at, Listing.Entry entry, String shown) {
        switch (entry) {
            case Listing.Blob blob -> show(at, blob.info(), shown);
            case Listing.Folder folder -> {
                if (json) {
                    output.json(Json.object()
                            .put("kind", "folder")
                            .put("name", folder.path())
                            .put("place", at.at(folder.path()).toString()));
                } else {
                    row("", "", shown);
                }
            }
        }
    }

    private void show(Place.InStore at, BlobInfo blob, String shown) {
        if (json) {
            output.json(Json.object()
                    .put("kind", "blob")
                    .put("name", blob.name().text())
                    .put("place", at.at(blob.address().id().text()).toString())
                    .put("size", blob.size())
                    .put("modified", blob.modified())
                    .put("etag", blob.etag()));
        } else {
            row(Shown.bytes(blob.size()), date(blob.modified()), shown);
        }
    }

    private void show(Place.InStore at, ContainerInfo container) {
        String name = container.name().text();
        if (json) {
            output.json(Json.object()
                    .put("kind", "bucket")
                    .put("name", name)
                    .put("place", at.profile() + ":" + name)
                    .put("created", container.created()));
        } else {
            row("", container.created().map(this::date).orElse(""), name + "/");
        }
    }

    private void row(String size, String date, String name) {
        String shown = output.name(name);
        output.line(detailed ? String.format("%10s  %-16s  %s", size, date, shown) : shown);
    }

    private String date(Instant instant) {
        return Shown.minute(instant, ZoneId.systemDefault());
    }
}
