package dev.blobfish.app.cli;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.transfer.ConflictPolicy;
import dev.blobfish.sdk.transfer.TransferEngine;
import dev.blobfish.sdk.transfer.TransferRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Copies files and folders to a store, from a store, and between stores, through the transfer queue.
@Command(
        name = "cp",
        header = "Copy files and folders to a store, from a store, or between stores.",
        description = {
            "As with cp, things are copied into TARGET where that is a folder (a bucket, a place written with \"/\" at the end, or "
                    + "a folder that exists), else TARGET is the new name. What exists is overwritten unless one of the options "
                    + "below says otherwise.",
            "",
            "Each copy is a transfer in the queue that the window shows, too. It is verified against the digest of the store "
                    + "before it counts as done. When this program is killed or the machine crashes, the next Blobfish goes on "
                    + "where it was, or \"blobfish transfers resume --all --wait\" does. Ctrl-C pauses it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  blobfish cp report.pdf local:papers/                  papers/report.pdf",
            "  blobfish cp report.pdf local:papers/2025.pdf          under a new name",
            "  blobfish cp -r photos local:backup/                   backup/photos/...",
            "  blobfish cp -r photos/. local:backup/                 backup/...",
            "  blobfish cp -r local:backup/photos .                  a folder back to this one",
            "  blobfish cp -r --if-different site/. work:www/        only what changed",
            "  blobfish cp -r work:backup/db/ local:backup/          between two stores"
        })
final class CpVerb extends ReportingVerb {
    @Option(
            names = {"-r", "-R", "--recursive"},
            description = "Copy folders with all that is in them.")
    private boolean recursive;

    @Option(
            names = {"-T", "--no-target-directory"},
            description = "TARGET is the new name, even where a folder of that name exists.")
    private boolean exactTarget;

    @Option(
            names = "--content-type",
            paramLabel = "TYPE",
            description = "Of what is uploaded. Default: chosen by each file's name.")
    private Optional<String> contentType = Optional.empty();

    @ArgGroup(heading = "%nWhere the target exists:%n")
    private Conflicts conflicts = new Conflicts();

    /// At most one of these.
    static final class Conflicts {
        @Option(names = "--overwrite", description = "Overwrite it. This is the default.")
        @SuppressWarnings("unused") // the default, for who wants to say it
        private boolean overwrite;

        @Option(
                names = {"-n", "--skip", "--no-clobber"},
                description = "Leave it, and do not copy.")
        private boolean skip;

        @Option(
                names = {"-u", "--if-different"},
                description = "Copy only where size or digest differ.")
        private boolean ifDifferent;

        @Option(names = "--keep-both", description = "Copy under a free name: \"report (2).pdf\".")
        private boolean keepBoth;

        ConflictPolicy policy() {
            return skip
                    ? ConflictPolicy.SKIP
                    : ifDifferent
                            ? ConflictPolicy.IF_DIFFERENT
                            : keepBoth ? ConflictPolicy.KEEP_BOTH : ConflictPolicy.OVERWRITE;
        }
    }

    @Parameters(
            arity = "1..*",
            paramLabel = "SOURCE... TARGET",
            hideParamSyntax = true,
            description = "Local paths, or CONNECTION:BUCKET/PATH. A local name with a colon in it: ./a:b")
    private List<String> arguments = List.of();

    CpVerb(Session session) {
        super(session);
    }

    @Override
    int run() throws BlobException, UsageException {
        if (arguments.size() < 2) {
            throw new UsageException("Say where to: a source and a target are needed.");
        }
        Places parser = session.places();
        List<Place> places = new ArrayList<>();
        for (String argument : arguments) {
            places.add(parser.parse(argument));
        }
        Metadata metadata = contentType.map(Metadata::ofContentType).orElse(Metadata.EMPTY);
        var options = new CopyPlan.CopyOptions(recursive, exactTarget, metadata, conflicts.policy());
        List<TransferRequest> requests = new CopyPlan(new CopyFacts(session::store), options)
                .requests(places.subList(0, places.size() - 1), places.getLast());
        TransferEngine engine = session.graph().engine();
        List<Long> groups = new ArrayList<>();
        for (TransferRequest request : requests) {
            groups.add(engine.submit(request));
        }
        return new QueueRun(session, engine, json).untilSettled(groups);
    }
}
