package dev.blobfish.server.engine;

/// A change that was handed to the catalog and becomes durable together with others.
@FunctionalInterface
public interface Pending<R> {
    /// Waits until the change is durable, or was refused. Not cut short by an interrupt, which stays pending.
    ///
    /// @throws EngineException the refusal; nothing was changed
    R await();
}
