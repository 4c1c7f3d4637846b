package dev.blobfish.app.cli;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.server.StoreMaintenance;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Looks after the folder of a local store. What only looks also works beside the process that holds the store.
abstract class StoreVerb extends ReportingVerb {
    @Mixin
    private DataOption data = new DataOption();

    StoreVerb(Session session) {
        super(session);
    }

    /// Does the work and returns the exit code.
    abstract int run(StoreMaintenance store) throws IOException, InterruptedException;

    @Override
    final int run() throws BlobException, InterruptedException {
        Path folder = data.folder(session);
        try (StoreMaintenance store = StoreMaintenance.open(folder)) {
            return run(store);
        } catch (FileNotFoundException e) {
            throw new BlobException(BlobException.Kind.NOT_FOUND, "There is no local store in " + folder + " yet.", e);
        } catch (IOException e) {
            throw new BlobException(BlobException.Kind.LOCAL_IO, String.valueOf(e.getMessage()), e);
        }
    }

    /// Says what is left out because the store is in use.
    final void noteHolder(StoreMaintenance store, String leftOut) {
        store.holder().ifPresent(holder -> output.note(holder.getMessage() + ". " + leftOut));
    }

    /// Figures.
    @Command(
            name = "stats",
            header = "Show how much there is in the local store.",
            description = "Works while the store is in use, too.",
            footerHeading = "%nExamples:%n",
            footer = {"  blobfish store stats", "  blobfish store stats --data /srv/blobs --json | jq .saved"})
    static final class Stats extends StoreVerb {
        Stats(Session session) {
            super(session);
        }

        @Override
        int run(StoreMaintenance store) throws IOException {
            StoreMaintenance.Figures figures = store.figures();
            if (json) {
                output.json(Json.object()
                        .put("containers", figures.containers())
                        .put("objects", figures.objects())
                        .put("bytes", figures.objectBytes())
                        .put("stored", figures.storedBytes())
                        .put("saved", figures.savedBytes())
                        .put("unfinishedUploads", figures.uploads())
                        .put("unfinishedBytes", figures.uploadBytes())
                        .put("unexamined", figures.unexamined())
                        .put("database", figures.catalogBytes()));
                return ExitCode.DONE;
            }
            row("Containers", String.format("%,d", figures.containers()));
            row("Blobs", String.format("%,d", figures.objects()) + ", " + Shown.bytes(figures.objectBytes()));
            row("Kept on disk", Shown.bytes(figures.storedBytes()));
            row("Saved", Shown.bytes(figures.savedBytes()) + " that are equal to others");
            row(
                    "Unfinished uploads",
                    String.format("%,d", figures.uploads()) + ", " + Shown.bytes(figures.uploadBytes()));
            row("Not compared yet", Shown.count(figures.unexamined(), "content"));
            row("Database", Shown.bytes(figures.catalogBytes()));
            return ExitCode.DONE;
        }

        private void row(String name, String value) {
            output.line(String.format("%-20s  %s", name, value));
        }
    }

    /// A check without reading the content.
    @Command(
            name = "check",
            header = "Check that everything in the local store fits together.",
            description = {
                "Checks the whole database, counts again what refers to what, and looks whether each file is there and as long as "
                        + "it should be. It does not read the files: \"blobfish verify local:\" does.",
                "Works while the store is in use, too; files that belong to nothing are then not looked for. Exit code 3 where "
                        + "something is wrong."
            },
            footerHeading = "%nExamples:%n",
            footer = {"  blobfish store check", "  blobfish store check --data /srv/blobs"})
    static final class Check extends StoreVerb {
        Check(Session session) {
            super(session);
        }

        @Override
        int run(StoreMaintenance store) throws IOException {
            noteHolder(store, "Files that belong to nothing are not looked for meanwhile.");
            long wrong = store.check(finding -> {
                if (json) {
                    output.json(Json.object().put("event", "wrong").put("what", finding));
                } else {
                    output.line("wrong: " + output.name(finding));
                }
            });
            if (json) {
                output.json(Json.object().put("event", "checked").put("wrong", wrong));
            } else {
                output.line(wrong == 0 ? "Everything fits together." : Shown.count(wrong, "thing") + " wrong.");
            }
            return wrong == 0 ? ExitCode.DONE : ExitCode.PARTLY_FAILED;
        }
    }

    /// Frees now what is freed sooner or later anyway.
    @Command(
            name = "gc",
            header = "Free now what nothing needs any more.",
            description = {
                "Deletes what was deleted or replaced, what crashes left behind and unfinished uploads of over a week, and stores "
                        + "equal content once. A running store does all this by itself, so this is for one that is stopped."
            },
            footerHeading = "%nExamples:%n",
            footer = {"  blobfish store gc", "  blobfish store gc --data /srv/blobs --json"})
    static final class Collect extends StoreVerb {
        Collect(Session session) {
            super(session);
        }

        @Override
        int run(StoreMaintenance store) throws IOException, InterruptedException {
            if (store.holder().isPresent()) {
                throw new IOException(store.holder().get().getMessage()
                        + ". It frees what nothing needs by itself; stop it to do so now.");
            }
            StoreMaintenance.Collected done = store.collect();
            if (json) {
                output.json(Json.object()
                        .put("uploads", done.uploads())
                        .put("contents", done.contents())
                        .put("files", done.files())
                        .put("shared", done.shared())
                        .put("sharedBytes", done.sharedBytes()));
                return ExitCode.DONE;
            }
            output.line("Unfinished uploads ended: " + done.uploads());
            output.line("Contents deleted:         " + done.contents());
            output.line("Left-over files deleted:  " + done.files());
            output.line("Equal contents joined:    " + done.shared() + ", " + Shown.bytes(done.sharedBytes()));
            return ExitCode.DONE;
        }
    }
}
