package dev.blobfish.app.cli;

import dev.blobfish.sdk.Access;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Reads and sets who may read blobs and buckets.
final class AccessVerb {
    private AccessVerb() {}

    /// Shows access.
    @Command(
            name = "get",
            header = "Show who may read a blob or a bucket.",
            description =
                    "The first line is one word: private, shared, public-read or public-write. The grants behind it follow.",
            footerHeading = "%nExamples:%n",
            footer = "  blobfish access get local:photos/cat.jpg")
    static final class Get extends ReportingVerb {
        @Parameters(paramLabel = "PLACE", description = "CONNECTION:BUCKET/NAME or CONNECTION:BUCKET")
        private String argument = "";

        Get(Session session) {
            super(session);
        }

        @Override
        int run() throws BlobException, UsageException {
            Place.InStore place = session.places().parseInStore(argument);
            Access access = read(session.store(place.profile()), place);
            String word = AccessWord.of(access.visibility());
            if (json) {
                List<Json> grants = new ArrayList<>();
                access.grants()
                        .forEach(grant -> grants.add(Json.object()
                                .put("grantee", grantee(grant.grantee()))
                                .put("permission", permission(grant))));
                output.json(Json.object()
                        .put("place", place.toString())
                        .put("access", word)
                        .put("owner", access.owner().map(AccessVerb::grantee))
                        .put("grants", grants));
                return ExitCode.DONE;
            }
            output.line(word);
            access.owner().ifPresent(owner -> output.line("  owner: " + output.name(grantee(owner))));
            access.grants()
                    .forEach(grant ->
                            output.line("  " + output.name(grantee(grant.grantee())) + ": " + permission(grant)));
            return ExitCode.DONE;
        }
    }

    /// Sets access.
    @Command(
            name = "set",
            header = "Set who may read blobs or buckets.",
            description = {
                "private: nobody but the owner. public-read: everyone who knows the address may read, without signing in; for a "
                        + "bucket that means listing its names.",
                "A link that ends by itself is safer than public-read: see \"blobfish share\"."
            },
            footerHeading = "%nExamples:%n",
            footer = {
                "  blobfish access set public-read local:site/index.html",
                "  blobfish access set private local:photos/cat.jpg local:photos/dog.jpg"
            })
    static final class Set extends ReportingVerb {
        @Parameters(index = "0", paramLabel = "private|public-read", description = "Who may read.")
        private String word = "";

        @Parameters(
                index = "1..*",
                arity = "1..*",
                paramLabel = "PLACE",
                description = "CONNECTION:BUCKET/NAME or CONNECTION:BUCKET")
        private List<String> arguments = List.of();

        Set(Session session) {
            super(session);
        }

        @Override
        int run() throws BlobException, UsageException {
            Access.Visibility wanted = AccessWord.settable(word)
                    .orElseThrow(() -> new UsageException(
                            "\"" + Shown.safe(word) + "\" is neither private nor public-read. Write: "
                                    + "blobfish access set public-read PLACE"));
            var places = session.places();
            return new Several(session, "access set").each(arguments, argument -> {
                Place.InStore place = places.parseInStore(argument);
                BlobStore store = session.store(place.profile());
                Access after = AccessWord.apply(read(store, place), wanted);
                if (place.isContainer()) {
                    store.setContainerAccess(place.containerName(), after);
                } else {
                    store.setAccess(place.blob(), after);
                }
                if (json) {
                    output.json(Json.object().put("place", place.toString()).put("access", word));
                }
            });
        }
    }

    private static Access read(BlobStore store, Place.InStore place) throws BlobException, UsageException {
        return place.isContainer() ? store.containerAccess(place.containerName()) : store.access(place.blob());
    }

    private static String permission(Access.Grant grant) {
        return grant.permission().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String grantee(Access.Grantee grantee) {
        return switch (grantee) {
            case Access.Grantee.User user -> user.displayName().isEmpty() ? user.id() : user.displayName();
            case Access.Grantee.Email email -> email.address();
            case Access.Grantee.Group group ->
                switch (group) {
                    case EVERYONE -> "everyone";
                    case SIGNED_IN -> "signed-in users";
                    case LOG_DELIVERY -> "log delivery";
                };
        };
    }
}
