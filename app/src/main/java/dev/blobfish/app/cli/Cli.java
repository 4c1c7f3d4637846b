package dev.blobfish.app.cli;

import dev.blobfish.app.Version;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line without a process around it: reads arguments, runs a verb, gives its exit code.
public final class Cli {
    private static final int WIDTH = 100;

    private Cli() {}

    /// Runs one command line. Blocks until the verb is done.
    ///
    /// @return a code of [ExitCode]
    public static int run(String[] args, World world) {
        try (var session = new Session(world)) {
            int code = commandLine(session).execute(args);
            // An interrupt that a verb did not use up must not cut the closing short.
            boolean interrupted = Thread.interrupted();
            return interrupted && code == ExitCode.DONE ? ExitCode.INTERRUPTED : code;
        }
    }

    /// All verbs, for running and for writing the manual.
    static CommandLine commandLine(Session session) {
        var line = Verbs.all(session);
        line.getCommandSpec().version("blobfish " + Version.current());
        line.setUsageHelpWidth(WIDTH);
        line.setUsageHelpLongOptionsMaxWidth(30);
        line.setOut(new PrintWriter(session.world().out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(session.world().err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAbbreviatedOptionsAllowed(false);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setParameterExceptionHandler((e, _) -> wrongUsage(e));
        line.setExecutionExceptionHandler((e, failed, _) -> failed(session, e, failed));
        return line;
    }

    private static int wrongUsage(ParameterException e) {
        CommandLine verb = e.getCommandLine();
        PrintWriter err = verb.getErr();
        String name = verb.getCommandSpec().qualifiedName();
        err.println(name + ": " + Shown.safe(sentence(e)));
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("See: " + name + " --help");
        return ExitCode.WRONG_USAGE;
    }

    private static String sentence(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String first = unmatched.getUnmatched().getFirst();
            String kind = first.startsWith("-")
                    ? "option"
                    : e.getCommandLine().getSubcommands().isEmpty() ? "further argument" : "verb";
            return "There is no " + kind + " \"" + first + "\" here.";
        }
        return String.valueOf(e.getMessage());
    }

    private static int failed(Session session, Exception e, CommandLine verb) {
        Exception failure = e instanceof UncheckedIOException && e.getCause() instanceof IOException cause ? cause : e;
        if (session.detailsShown()) {
            failure.printStackTrace(session.world().err());
        }
        if (session.interruption().isAsked()) {
            return ExitCode.INTERRUPTED;
        }
        String name = verb.getCommandSpec().qualifiedName();
        session.output().note(name + ": " + Failures.describe(failure));
        if (failure instanceof UsageException) {
            session.output().note("See: " + name + " --help");
            return ExitCode.WRONG_USAGE;
        }
        return ExitCode.FAILED;
    }
}
