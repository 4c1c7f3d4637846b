package dev.blobfish.server.engine;

/// Where a page of a listing begins. Each is tolerant of the key being gone.
public sealed interface ListStart {
    /// At the first key.
    record Beginning() implements ListStart {}

    /// Behind a key.
    record AfterKey(String key) implements ListStart {}

    /// Behind every key that begins with a prefix: how to go on after a common prefix.
    record AfterPrefix(String prefix) implements ListStart {}

    /// At the first key.
    ListStart BEGINNING = new Beginning();
}
