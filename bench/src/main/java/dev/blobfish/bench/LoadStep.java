package dev.blobfish.bench;

/// One measurement: a number of operations of one kind by a number of connections.
///
/// @param name        of its row and the prefix of its keys
/// @param bytes       in each blob
/// @param count       of operations, or of the keys that a listing has to give
/// @param connections at once, each with a thread of its own
/// @param keys        that the operations go to in turn, at least 1
record LoadStep(Kind kind, String name, long bytes, int count, int connections, int keys) {
    /// What is done.
    enum Kind {
        PUT,
        GET,
        LIST
    }

    /// Reads `KIND:NAME:BYTES:COUNT:CONNECTIONS`, such as `put:small:4096:2000:32`. Behind that may stand `:KEYS`;
    /// by
    /// default each operation has a key of its own.
    ///
    /// @throws IllegalArgumentException for anything else
    static LoadStep parse(String text) {
        var words = text.split(":", -1);
        if (words.length < 5 || words.length > 6)
            throw new IllegalArgumentException("not KIND:NAME:BYTES:COUNT:CONNECTIONS[:KEYS]: " + text);
        var kind = switch (words[0]) {
            case "put" -> Kind.PUT;
            case "get" -> Kind.GET;
            case "list" -> Kind.LIST;
            default -> throw new IllegalArgumentException("neither put, get nor list: " + text);
        };
        return new LoadStep(
                kind,
                words[1],
                Long.parseLong(words[2]),
                Integer.parseInt(words[3]),
                Integer.parseInt(words[4]),
                Integer.parseInt(words[words.length == 6 ? 5 : 3]));
    }

    /// A number for the content of an operation's blob that no other key of the run has.
    long blob(int operation) {
        return ((long) name.hashCode() << 32) | operation % keys;
    }

    /// The key of an operation; keys are ordered as their numbers are.
    String key(int operation) {
        return "%s/%08d".formatted(name, operation % keys);
    }
}
