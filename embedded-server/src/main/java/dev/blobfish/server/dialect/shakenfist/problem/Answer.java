package dev.blobfish.server.dialect.shakenfist.problem;

/// The shapes in which a request is refused.
public sealed interface Answer {
    /// What a handler decided: `{"error": .., "status": ..}`.
    record Envelope(int status, String error) implements Answer {}

    /// A path that is known, asked in a way that is not.
    ///
    /// @param allowed as in the header Allow
    record WrongMethod(String allowed) implements Answer {}

    /// No such path: a page for people.
    record NoSuchPage() implements Answer {}
}
