package dev.blobfish.server.dialect.shakenfist.store;

import tools.jackson.databind.JsonNode;

/// A record that carries metadata.
///
/// @param <R> the record itself
public interface Described<R extends Described<R>> extends Stored {
    /// The same record with other facts.
    R with(Facts facts);

    /// The same record with one key of its metadata set.
    default R withMetadata(String key, JsonNode value) {
        return with(Metadata.with(facts(), key, value));
    }

    /// The same record without one key of its metadata.
    default R withoutMetadata(String key) {
        return with(Metadata.without(facts(), key));
    }
}
