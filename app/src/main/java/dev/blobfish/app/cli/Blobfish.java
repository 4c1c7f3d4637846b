package dev.blobfish.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The command line as a whole: what every verb understands.
@Command(
        name = "blobfish",
        header = "A desktop browser for blob stores, with a local store of its own.",
        description = {
            "Without a verb the window opens. A PLACE in a store is CONNECTION:BUCKET/PATH; \"local\" is the bundled store, which "
                    + "is always there. Everything else is a path on this machine."
        },
        commandListHeading = "%nVerbs:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "  0:done",
            "  1:failed",
            "  2:wrong usage",
            "  3:partly failed",
            "130:interrupted",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  blobfish                                   the window",
            "  blobfish mkdir local:photos",
            "  blobfish cp -r ~/Pictures/2025 local:photos/",
            "  blobfish ls -l local:photos/2025/",
            "  blobfish VERB --help                       all about a verb, with examples"
        })
final class Blobfish implements Runnable {
    private final Session session;

    @Spec
    private CommandSpec spec;

    Blobfish(Session session) {
        this.session = session;
    }

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Where Blobfish keeps its own things. Default: BLOBFISH_HOME, else the platform's own place.")
    void home(Path folder) {
        session.chooseHome(folder);
    }

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Print what only a developer understands when something fails.")
    void debug(boolean on) {
        if (on) {
            session.showDetails();
        }
    }

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Print this help.")
    @SuppressWarnings("unused") // picocli reads it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version.")
    @SuppressWarnings("unused") // picocli reads it
    private boolean version;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: a verb is missing.");
    }
}
