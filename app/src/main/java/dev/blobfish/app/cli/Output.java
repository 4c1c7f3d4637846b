package dev.blobfish.app.cli;

import java.io.PrintStream;

/// Where a verb writes: results to standard output, remarks and errors to standard error.
final class Output {
    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;

    /// @param terminal whether a person looks at standard output
    Output(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    boolean terminal() {
        return terminal;
    }

    /// One line of the result. Lines end in `\n` everywhere, as scripts expect.
    void line(String text) {
        out.print(text + "\n");
        if (terminal) {
            out.flush();
        }
    }

    void json(Json object) {
        line(object.toString());
    }

    /// A name from a store: as it is for a script, without what acts on a terminal for a person.
    String name(String name) {
        return terminal ? Shown.safe(name) : name;
    }

    /// A remark that is no part of the result.
    void note(String text) {
        err.print(text + "\n");
        err.flush();
    }

    /// Rewrites the last line of a terminal.
    void progress(String text) {
        err.print("\r" + text + "\u001b[K");
        err.flush();
    }

    /// Whether the reader of standard output has gone, as `head` does when it has seen enough.
    boolean readerGone() {
        return out.checkError();
    }

    void flush() {
        out.flush();
    }

    PrintStream bytes() {
        return out;
    }
}
