package dev.blobfish.server.engine;

/// Lets work in the background step aside.
@FunctionalInterface
public interface Pace {
    /// As fast as it goes.
    Pace FULL = _ -> {};

    /// Told after every few bytes; may wait.
    ///
    /// @throws InterruptedException to end the work
    void after(long bytes) throws InterruptedException;
}
