package dev.blobfish.app.cli;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.DeleteReport;
import dev.blobfish.sdk.ListRequest;
import dev.blobfish.sdk.Listing;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Deletes blobs, folders and buckets.
@Command(
        name = "rm",
        header = "Delete blobs, folders and buckets.",
        description = "There is no way back. At a terminal, -r counts first and asks.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  blobfish rm local:notes/old.txt",
            "  blobfish rm -r local:photos/2019/         a folder with all that is in it",
            "  blobfish rm -r --yes local:scratch        a bucket with all that is in it"
        })
final class RmVerb extends ReportingVerb {
    @Option(
            names = {"-r", "-R", "--recursive"},
            description = "Delete folders and buckets with all that is in them.")
    private boolean recursive;

    @Option(
            names = {"-f", "--force"},
            description = "It is no failure when there is nothing to delete.")
    private boolean force;

    @Option(
            names = {"-i", "--interactive"},
            description = "Ask before every PLACE.")
    private boolean interactive;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Parameters(
            arity = "1..*",
            paramLabel = "PLACE",
            description = "CONNECTION:BUCKET/NAME, or with -r a folder or a bucket.")
    private List<String> arguments = List.of();

    private long deleted;
    private long failed;

    RmVerb(Session session) {
        super(session);
    }

    @Override
    int run() throws BlobException, UsageException {
        if (interactive && session.world().person().isEmpty()) {
            throw new UsageException("-i asks, and there is nobody to ask: this is no terminal.");
        }
        var places = session.places();
        List<Place.InStore> targets = new ArrayList<>();
        for (String argument : arguments) {
            Place.InStore target = places.parseInStore(argument);
            target.containerName();
            if (target.folderMeant() && !recursive) {
                throw new UsageException(
                        "\"" + Shown.safe(target.toString()) + "\" is a " + (target.isContainer() ? "bucket" : "folder")
                                + ". To delete it with all that is in it, add -r.");
            }
            targets.add(target);
        }
        int code = new Several(session, "rm")
                .each(
                        targets.stream().map(Place.InStore::toString).toList(),
                        argument -> delete(places.parseInStore(argument)));
        return session.interruption().isAsked() ? ExitCode.INTERRUPTED : Math.max(code, ExitCode.of(deleted, failed));
    }

    private void delete(Place.InStore target) throws BlobException, UsageException {
        BlobStore store = session.store(target.profile());
        if (!target.folderMeant() && Folders.blob(store, target).isPresent()) {
            if (interactive && !agreed("Delete " + target + "?")) {
                return;
            }
            store.delete(target.blob());
            deleted(target.toString());
            return;
        }
        if (!target.isContainer() && !Folders.exists(store, target)) {
            if (force) {
                return;
            }
            throw new BlobException(BlobException.Kind.NOT_FOUND, "There is nothing at " + target + ".");
        }
        if (!recursive) {
            throw new UsageException("\"" + Shown.safe(target.toString())
                    + "\" is a folder. To delete it with all that is in it, add -r.");
        }
        tree(store, target);
    }

    private void tree(BlobStore store, Place.InStore target) throws BlobException, UsageException {
        var everything = ListRequest.everything(target.containerName(), target.prefix());
        if (!yes && session.world().person().isPresent() && !agreed(question(store, target, everything))) {
            return;
        }
        long failedBefore = failed;
        Folders.each(store, everything, page -> {
            deletePage(store, target, page);
            return !session.interruption().isAsked();
        });
        if (target.isContainer()
                && failed == failedBefore
                && !session.interruption().isAsked()) {
            store.deleteContainer(target.containerName());
            deleted(target.toString());
        }
    }

    private String question(BlobStore store, Place.InStore target, ListRequest everything) throws BlobException {
        var sums = new long[2];
        Folders.each(store, everything, page -> {
            for (Listing.Entry entry : page.entries()) {
                if (entry instanceof Listing.Blob(var info)) {
                    sums[0]++;
                    sums[1] += info.size();
                }
            }
            return !session.interruption().isAsked();
        });
        return "Delete " + (target.isContainer() ? "the bucket " : "") + target + " with "
                + Shown.count(sums[0], "blob") + ", " + Shown.bytes(sums[1]) + "?";
    }

    private boolean agreed(String question) {
        boolean agreed = session.world()
                .person()
                .filter(person -> session.confirm(person, Shown.safe(question)))
                .isPresent();
        if (!agreed) {
            output.note("Nothing was deleted.");
        }
        return agreed;
    }

    private void deletePage(BlobStore store, Place.InStore target, Listing page) throws BlobException {
        List<BlobAddress> addresses = new ArrayList<>();
        for (Listing.Entry entry : page.entries()) {
            if (entry instanceof Listing.Blob(var info)) {
                addresses.add(info.address());
            }
        }
        if (addresses.isEmpty()) {
            return;
        }
        DeleteReport report = store.deleteAll(addresses);
        for (BlobAddress address : report.deleted()) {
            deleted(target.at(address.id().text()).toString());
        }
        report.failed().forEach((address, why) -> {
            failed++;
            output.note("blobfish rm: "
                    + Shown.safe(target.at(address.id().text()).toString()) + ": " + Failures.describe(why));
        });
    }

    private void deleted(String place) {
        deleted++;
        if (json) {
            output.json(Json.object().put("deleted", place));
        } else {
            output.line("deleted " + output.name(place));
        }
    }
}
