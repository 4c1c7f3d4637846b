package dev.blobfish.app.inspect;

/// What is wrong with a key, a value or all of them together. The view has a sentence for each.
public enum MetadataProblem {
    KEY_EMPTY,
    /// Only letters, digits and `!#$%&'*+-.^_|~` and the backtick travel in a header name.
    KEY_CHARACTERS,
    KEY_TAKEN,
    /// A reserved header that this editor must not invent.
    KEY_RESERVED,
    /// A line break or another control character.
    VALUE_CHARACTERS,
    /// White space at either end does not survive the wire.
    VALUE_SPACE,
    VALUE_EMPTY,
    /// Not of the form `type/subtype`.
    CONTENT_TYPE,
    /// Neither a path nor an `http` address.
    REDIRECT,
    /// User metadata are larger than the store takes.
    TOO_LARGE
}
