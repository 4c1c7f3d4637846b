package dev.blobfish.server.dialect.shakenfist.request;

/// What came in.
public sealed interface Parsed {
    /// `OPTIONS` of a path.
    ///
    /// @param allowed as in the header Allow
    record Options(String allowed) implements Parsed {}

    /// A request, and what its body says.
    record Understood(ShakenFistRequest request, Arguments arguments) implements Parsed {}
}
