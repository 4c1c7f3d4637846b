package dev.blobfish.server.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What must stay while something is read.
///
/// @param rows  contents whose rows must stay
/// @param bytes those of them whose own bytes are read: a content may let go of its bytes and live on as the shared
/// bytes of another
record Held(Set<ContentId> rows, Set<ContentId> bytes) {
    static final Held NOTHING = new Held(Set.of(), Set.of());

    Held {
        rows = Set.copyOf(rows);
        bytes = Set.copyOf(bytes);
    }

    static Held of(ContentId root, List<Piece> pieces) {
        var bytes = pieces.stream().map(Piece::content).collect(Collectors.toSet());
        return new Held(Stream.concat(Stream.of(root), bytes.stream()).collect(Collectors.toSet()), bytes);
    }
}
