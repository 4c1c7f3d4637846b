package dev.blobfish.app.cli;

import dev.blobfish.sdk.BlobException;
import picocli.CommandLine.Command;

/// Removes finished transfers from the list.
@Command(
        name = "clear",
        header = "Remove finished transfers from the list.",
        description = "Done, skipped and cancelled ones go; failed ones stay until they are retried or cancelled.")
final class ClearVerb extends ReportingVerb {
    ClearVerb(Session session) {
        super(session);
    }

    @Override
    int run() throws BlobException {
        int cleared = session.graph().engine().clearFinished();
        if (json) {
            output.json(Json.object().put("cleared", cleared));
        } else {
            output.note(Shown.count(cleared, "transfer") + " removed from the list.");
        }
        return ExitCode.DONE;
    }
}
