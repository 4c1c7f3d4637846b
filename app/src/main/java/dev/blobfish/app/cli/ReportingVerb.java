package dev.blobfish.app.cli;

import picocli.CommandLine.Option;

/// A verb with a result that a program may want to read.
abstract class ReportingVerb extends Verb {
    @Option(names = "--json", description = "Print one JSON object a line, for programs.")
    boolean json;

    ReportingVerb(Session session) {
        super(session);
    }
}
