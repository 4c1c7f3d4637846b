package dev.blobfish.server.engine;

import java.util.List;
import java.util.Optional;

/// An object together with the pieces its bytes are made of, read in one transaction.
///
/// @param root  what the object refers to: a stored content, or a whole made of pieces
/// @param bytes all bytes, where the root itself is inline
public record Located(ObjectInfo info, ContentId root, List<Piece> pieces, Optional<byte[]> bytes) {
    public Located {
        pieces = List.copyOf(pieces);
    }
}
