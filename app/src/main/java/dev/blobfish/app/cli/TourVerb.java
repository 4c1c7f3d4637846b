package dev.blobfish.app.cli;

import dev.blobfish.app.tour.Tour;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Takes pictures of every view, with no display.
@Command(
        name = "tour",
        header = "Draw every view of the window into pictures; needs no display.",
        description = {
            "Fills a store of its own with sample data, walks through the window and writes a PNG of each view: light and dark, "
                    + "900x560 and 1280x800. Your own connections and files are left alone."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  blobfish tour                   into the folder blobfish-tour", "  blobfish tour --out pictures"})
final class TourVerb extends Verb {
    @Option(names = "--out", paramLabel = "DIR", description = "Where the pictures go. Default: ${DEFAULT-VALUE}")
    private Path out = Path.of("blobfish-tour");

    TourVerb(Session session) {
        super(session);
    }

    @Override
    int run() throws IOException {
        Tour.run(out, output.bytes());
        return ExitCode.DONE;
    }
}
