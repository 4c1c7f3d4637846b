package dev.blobfish.app.cli;

import dev.blobfish.sdk.BlobException;
import java.util.List;

/// Does one thing to each of several arguments: a failure is said at once and does not keep the others from being done.
final class Several {
    private final Session session;
    private final String verb;

    Several(Session session, String verb) {
        this.session = session;
        this.verb = verb;
    }

    /// What is done to one argument.
    interface Work {
        void on(String argument) throws BlobException, UsageException;
    }

    /// @return the exit code for all of them
    int each(List<String> arguments, Work work) throws BlobException, UsageException {
        if (arguments.size() == 1) {
            work.on(arguments.getFirst());
            return ExitCode.DONE;
        }
        int failed = 0;
        for (String argument : arguments) {
            if (session.interruption().isAsked()) {
                return ExitCode.INTERRUPTED;
            }
            try {
                work.on(argument);
            } catch (BlobException e) {
                failed++;
                session.output().note("blobfish " + verb + ": " + Shown.safe(argument) + ": " + Failures.describe(e));
            }
        }
        return ExitCode.of(arguments.size() - failed, failed);
    }
}
