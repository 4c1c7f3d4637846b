package dev.blobfish.app.cli;

import dev.blobfish.sdk.BlobException;
import java.io.IOException;
import java.util.concurrent.Callable;

/// A word of the command line that does something.
abstract class Verb implements Callable<Integer> {
    final Session session;
    final Output output;

    Verb(Session session) {
        this.session = session;
        this.output = session.output();
    }

    /// Does the work and returns the exit code.
    abstract int run() throws BlobException, UsageException, IOException, InterruptedException;

    @Override
    public final Integer call() throws BlobException, UsageException, IOException, InterruptedException {
        return run();
    }
}
