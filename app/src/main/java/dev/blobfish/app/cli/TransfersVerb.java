package dev.blobfish.app.cli;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.transfer.TransferEngine;
import dev.blobfish.sdk.transfer.TransferFilter;
import dev.blobfish.sdk.transfer.TransferSnapshot;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Shows the transfer queue.
@Command(
        name = "list",
        header = "Show the transfers, newest first.",
        description = "It is the queue that the window shows.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  blobfish transfers list",
            "  blobfish transfers list --failed",
            "  blobfish transfers list --json | jq -r 'select(.state==\"done\").target'"
        })
class TransfersVerb extends ReportingVerb {
    private static final int SHOWN_TO_PEOPLE = 50;

    @ArgGroup
    private Which which = new Which();

    @Option(
            names = "--all",
            description = "Show all of them, not only the newest " + SHOWN_TO_PEOPLE + ". With --json always all.")
    private boolean all;

    /// At most one of these.
    static final class Which {
        @Option(names = "--active", description = "Only those that are not finished.")
        private boolean active;

        @Option(names = "--failed", description = "Only those that failed.")
        private boolean failed;

        @Option(names = "--done", description = "Only those that are done.")
        private boolean done;

        TransferFilter filter() {
            return active
                    ? TransferFilter.ACTIVE
                    : failed ? TransferFilter.FAILED : done ? TransferFilter.DONE : TransferFilter.ALL;
        }
    }

    TransfersVerb(Session session) {
        super(session);
    }

    @Override
    final int run() throws BlobException {
        TransferEngine engine = session.graph().engine();
        if (json || all) {
            new TransferPages(engine).each(which.filter(), transfer -> {
                show(transfer);
                return !output.readerGone();
            });
            return ExitCode.DONE;
        }
        List<TransferSnapshot> newest = engine.transfers(which.filter(), 0, SHOWN_TO_PEOPLE);
        newest.forEach(this::show);
        if (newest.isEmpty()) {
            output.note("There are no such transfers.");
        } else if (newest.size() == SHOWN_TO_PEOPLE) {
            output.note("These are the newest " + SHOWN_TO_PEOPLE + "; --all shows all.");
        }
        return ExitCode.DONE;
    }

    private void show(TransferSnapshot transfer) {
        if (json) {
            output.json(TransferShown.json(transfer));
        } else {
            output.line(TransferShown.row(transfer));
            transfer.failure().ifPresent(_ -> output.line("        " + TransferShown.problem(transfer)));
        }
    }

    /// The word `transfers` without a verb behind it: the list.
    @Command(
            name = "transfers",
            header = "Show and steer the transfer queue.",
            description = "Without a verb it lists the transfers, newest first. It is the queue that the window shows.",
            commandListHeading = "%nVerbs:%n",
            footer = {
                "  blobfish transfers --failed",
                "  blobfish transfers resume --all --wait     finish everything that is not finished",
                "  blobfish transfers --json | jq -r 'select(.state==\"done\").target'"
            })
    static final class Group extends TransfersVerb {
        Group(Session session) {
            super(session);
        }
    }
}
