package dev.blobfish.server.engine.inspect;

import dev.blobfish.server.engine.ContentId;
import dev.blobfish.server.engine.Piece;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Looks at a catalog as a whole, also while another process works with it. Everything is read in pages, so that
/// neither memory nor the catalog's log grows with the store. For one thread at a time.
///
/// Every method may throw [dev.blobfish.server.engine.EngineException] of the storage kinds.
public interface Inspection extends AutoCloseable {
    /// What is wrong with the catalog's own file, in words; empty where nothing is. Reads all of it.
    List<String> integrity();

    /// What in the rows contradicts other rows, in words: references that are not as many as were counted, wholes
    /// that
    /// are not as long as their pieces.
    ///
    /// @param limit at most so many
    List<String> contradictions(int limit);

    /// All contents with bytes of their own, page by page.
    Iterator<List<Leaf>> leaves(int page);

    /// One of them as it is now; empty where it is gone or has given up its bytes.
    Optional<Leaf> leaf(ContentId id);

    /// The bytes of an inline content; empty where it is gone.
    Optional<byte[]> inline(ContentId id);

    /// What a content is made of; empty where it is gone.
    Optional<List<Piece>> pieces(ContentId id);

    /// What objects say of bytes that have no digest of their own yet, page by page. Only of those that clients
    /// named,
    /// because only their etag is known to be an MD5.
    Iterator<List<Claim>> claims(int page);

    /// Objects that have bytes of any of the contents. Looks at every object.
    List<Referrer> referrers(List<ContentId> contents, int limit);

    /// Those of the ids whose bytes no row speaks of, neither as content nor as trash.
    List<ContentId> strangers(List<ContentId> ids);

    /// Counts everything. Looks at every row.
    Figures figures();

    @Override
    void close();
}
