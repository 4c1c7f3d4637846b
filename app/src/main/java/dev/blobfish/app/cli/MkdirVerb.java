package dev.blobfish.app.cli;

import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.PutTarget;
import dev.blobfish.sdk.WriteCondition;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Makes buckets, and folders in them.
@Command(
        name = "mkdir",
        header = "Make a bucket, or a folder in one.",
        description = {
            "A folder is an empty blob whose name ends in \"/\". Copying into a folder makes it by itself; this is for folders "
                    + "that are to stay empty.",
            "A bucket or folder that is there already is left as it is."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  blobfish mkdir local:photos", "  blobfish mkdir local:photos/2025/"})
final class MkdirVerb extends ReportingVerb {
    @Parameters(arity = "1..*", paramLabel = "PLACE", description = "CONNECTION:BUCKET or CONNECTION:BUCKET/FOLDER/")
    private List<String> arguments = List.of();

    MkdirVerb(Session session) {
        super(session);
    }

    @Override
    int run() throws BlobException, UsageException {
        var places = session.places();
        return new Several(session, "mkdir").each(arguments, argument -> make(places.parseInStore(argument)));
    }

    private static void create(BlobStore store, Place.InStore place) throws BlobException, UsageException {
        try {
            store.createContainer(place.containerName());
        } catch (BlobException e) {
            if (e.kind() != BlobException.Kind.INVALID) {
                throw e;
            }
            throw new BlobException(
                    BlobException.Kind.INVALID,
                    "The store does not take \"" + place.containerName()
                            + "\" as a bucket's name. Most stores want 3 to 63 "
                            + "lower-case letters, digits, dots and dashes.",
                    e);
        }
    }

    private void make(Place.InStore place) throws BlobException, UsageException {
        BlobStore store = session.store(place.profile());
        if (place.isContainer()) {
            create(store, place);
        } else if (!Folders.exists(store, place)) {
            var marker = new PutTarget(
                    place.containerName(), TypedName.blob(place.prefix()), Metadata.EMPTY, WriteCondition.ALWAYS);
            store.put(marker, BlobBody.of(new byte[0]));
        }
        if (json) {
            output.json(Json.object()
                    .put(
                            "made",
                            place.isContainer()
                                    ? place.toString()
                                    : place.at(place.prefix()).toString()));
        }
    }
}
