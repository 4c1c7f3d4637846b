package dev.blobfish.app.cli;

import dev.blobfish.server.StoreMaintenance;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Reads a local store back against its digests.
@Command(
        name = "verify",
        header = "Read everything in the local store back and find what is damaged.",
        description = {
            "Compares every blob with the digest that was recorded when it was stored, and names the blobs that are damaged. "
                    + "What has no digest yet is compared with its ETag where that is an MD5, and gets one.",
            "Works while the store is in use, too; new digests are then not kept. Takes as long as reading the disk takes. Exit code 3 "
                    + "where something is damaged."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  blobfish verify local:",
            "  blobfish verify local: --data /srv/blobs --json | jq -r 'select(.event==\"damaged\").objects[]'"
        })
final class VerifyVerb extends StoreVerb {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    VerifyVerb(Session session) {
        super(session);
    }

    @Parameters(paramLabel = "local:", description = "The local store as a whole.")
    void place(String place) {
        if (!place.equals("local:")) {
            throw new ParameterException(
                    spec.commandLine(), "Only the local store as a whole can be read back: blobfish verify local:");
        }
    }

    @Override
    int run(StoreMaintenance store) throws IOException {
        noteHolder(store, "It is read beside that one; new digests are not kept.");
        StoreMaintenance.Verified verified = store.verify(this::damaged);
        if (json) {
            output.json(Json.object()
                    .put("event", "verified")
                    .put("contents", verified.contents())
                    .put("bytes", verified.bytes())
                    .put("recorded", verified.recorded())
                    .put("damaged", verified.damaged()));
        } else {
            output.line("Read " + Shown.count(verified.contents(), "content") + ", " + Shown.bytes(verified.bytes())
                    + ": "
                    + (verified.damaged() == 0 ? "all as they were stored." : verified.damaged() + " damaged."));
        }
        return verified.damaged() == 0 ? ExitCode.DONE : ExitCode.PARTLY_FAILED;
    }

    private void damaged(StoreMaintenance.Damage damage) {
        if (json) {
            output.json(Json.object()
                    .put("event", "damaged")
                    .put("content", damage.content())
                    .put("size", damage.bytes())
                    .put("what", damage.what())
                    .put("objects", damage.objects()));
            return;
        }
        output.line("damaged: content " + damage.content() + ", " + Shown.bytes(damage.bytes()) + ": " + damage.what());
        damage.objects().forEach(object -> output.line("  " + output.name(object)));
    }
}
