package dev.blobfish.server.dialect.shakenfist.store;

import java.util.Locale;

/// The life of a blob, an artifact or a namespace.
public enum State {
    /// Known, but without anything in it yet.
    INITIAL,
    /// In use.
    CREATED,
    /// Of no use.
    ERROR,
    /// Still told of for a while. The end: nothing comes back.
    DELETED;

    /// The state on the wire.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the next state may follow this one. The order of the constants is that of a life.
    public boolean mayBecome(State next) {
        return compareTo(next) < 0;
    }

    static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
