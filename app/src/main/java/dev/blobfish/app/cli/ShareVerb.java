package dev.blobfish.app.cli;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.StoreProfile;
import dev.blobfish.sdk.TemporaryLink;
import java.time.Duration;
import java.time.ZoneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes a link that works for a while, for everyone who has it.
@Command(
        name = "share",
        header = "Make a temporary link to a blob.",
        description = {
            "Everyone who has the link can read the blob until it ends; nothing else becomes visible, and the blob's access stays "
                    + "as it is. The link goes to standard output, the time at which it ends to standard error.",
            "A link to the local store works on this machine, while the store runs."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  blobfish share work:papers/report.pdf", "  blobfish share --expires 7d work:papers/report.pdf"})
final class ShareVerb extends ReportingVerb {
    @Option(
            names = {"-e", "--expires"},
            paramLabel = "TIME",
            converter = Lifetime.class,
            defaultValue = "24h",
            description = "How long the link works: a number and s, m, h, d or w. Default: ${DEFAULT-VALUE}")
    private Duration life = Duration.ofDays(1);

    @Parameters(paramLabel = "PLACE", description = "CONNECTION:BUCKET/NAME")
    private String argument = "";

    ShareVerb(Session session) {
        super(session);
    }

    /// To the minute where there are minutes: the time that asking took is not worth showing.
    private Duration left(TemporaryLink link) {
        Duration exactly = Duration.between(session.clock().instant(), link.expires());
        return exactly.toMinutes() < 2
                ? exactly
                : Duration.ofMinutes(exactly.plusSeconds(30).toMinutes());
    }

    @Override
    int run() throws BlobException, UsageException {
        Place.InStore place = session.places().parseInStore(argument);
        BlobStore store = session.store(place.profile());
        var address = place.blob();
        long longest = store.capabilities(place.container()).limits().maxLinkSeconds();
        if (life.toSeconds() > longest) {
            throw new UsageException(
                    "This store's links work for at most " + Shown.duration(Duration.ofSeconds(longest)) + ".");
        }
        store.stat(address);
        TemporaryLink link = store.temporaryLink(address, life);
        if (json) {
            output.json(Json.object()
                    .put("place", place.toString())
                    .put("url", link.uri().toString())
                    .put("expires", link.expires()));
            return ExitCode.DONE;
        }
        output.line(link.uri().toString());
        output.note("Works until " + Shown.second(link.expires(), ZoneId.systemDefault()) + " ("
                + Shown.duration(left(link)) + ").");
        if (place.profile().equals(StoreProfile.LOCAL)
                && session.graph().localStore().runsHere()) {
            output.note(
                    "The local store ends with this command, and the link with it: open the window or run \"blobfish serve\" "
                            + "first, and the link keeps working.");
        }
        return ExitCode.DONE;
    }
}
