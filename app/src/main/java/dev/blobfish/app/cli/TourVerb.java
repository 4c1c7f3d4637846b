package dev.blobfish.app.cli;

import dev.blobfish.app.tour.Tour;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Draws every view of the window into pictures.
@Command(
        name = "tour",
        header = "Draw every view of the window into pictures.",
        description = {
            "Walks through the window on a store of its own that is filled with samples and removed again: your own connections and files "
                    + "are left alone. Needs no display.",
            "Each view is drawn light and dark, at 1280x800 and at 900x560."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  blobfish tour --out pictures"})
final class TourVerb extends Verb {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the pictures go; made where it is missing. Default: blobfish-tour")
    private Path out = Path.of("blobfish-tour");

    TourVerb(Session session) {
        super(session);
    }

    @Override
    int run() throws IOException {
        Tour.run(out, name -> {
            output.line(out.resolve(name).toString());
            output.flush();
        });
        return ExitCode.DONE;
    }
}
