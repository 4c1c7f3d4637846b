package dev.blobfish.server.engine;

import java.security.SecureRandom;
import java.util.Base64;

/// Uploads in parts: parts come in any order and may be replaced; completing them makes an object without moving a
/// byte. Everything answered is durable.
/// Safe for many threads.
public final class UploadLedger {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Catalog catalog;
    private final Publisher publisher;

    UploadLedger(Catalog catalog, Publisher publisher) {
        this.catalog = catalog;
        this.publisher = publisher;
    }

    /// Begins an upload.
    ///
    /// @param owner     the account that begins it
    /// @param documents opaque; given back with the upload
    /// @throws EngineException [Problem#NO_SUCH_CONTAINER]
    public UploadInfo create(ObjectName name, String owner, Documents documents) {
        var secret = new byte[18];
        RANDOM.nextBytes(secret);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return publisher.apply(new Change.CreateUpload(name, text, owner, documents, publisher.now()));
    }

    /// What became of an upload.
    ///
    /// @throws EngineException [Problem#NO_SUCH_UPLOAD]
    public UploadState state(UploadRef ref) {
        return catalog.upload(ref).orElseThrow(() -> unknown(ref));
    }

    /// Adds a part, or replaces the one of that number: the last one wins.
    ///
    /// @throws EngineException [Problem#NO_SUCH_UPLOAD], also when it was aborted while the body came in
    public PartInfo putPart(UploadRef ref, PartDraft draft, Staged body) {
        return publisher.publish(body, content -> new Change.PutPart(ref, draft, content, publisher.now()));
    }

    /// Adds a part from bytes of an object; they are shared, not copied.
    ///
    /// @throws EngineException [Problem#NO_SUCH_UPLOAD], [Problem#INVALID_RANGE]
    public PartInfo copyPart(UploadRef ref, PartDraft draft, ObjectSnapshot source, Span span) {
        return publisher.replace(new Change.PutPart(ref, draft, source.cut(span), publisher.now()));
    }

    /// A page of an unfinished upload's parts, by number.
    ///
    /// @param afterNumber only parts behind this number; 0 to begin
    /// @throws EngineException [Problem#NO_SUCH_UPLOAD]
    public Page<PartInfo> parts(UploadRef ref, int afterNumber, int limit) {
        return catalog.parts(ref, afterNumber, limit);
    }

    /// A page of a container's unfinished uploads.
    ///
    /// @throws EngineException [Problem#NO_SUCH_CONTAINER]
    public Page<ListEntry<UploadInfo>> list(UploadQuery query) {
        return catalog.uploads(query);
    }

    /// Makes an object of the chosen parts. Repeating it with the same fingerprint answers the same again for some
    /// hours.
    ///
    /// @throws EngineException [Problem#NO_SUCH_UPLOAD], [Problem#NO_SUCH_PART] where a chosen part has been
    /// replaced meanwhile, or what the
    ///                         precondition throws; the upload stays open then
    public ObjectInfo complete(UploadRef ref, Completion completion, Precondition precondition) {
        return publisher.replace(new Change.CompleteUpload(ref, completion, publisher.now(), precondition));
    }

    /// Throws an upload and its parts away.
    ///
    /// @throws EngineException [Problem#NO_SUCH_UPLOAD]
    public void abort(UploadRef ref) {
        publisher.replace(new Change.AbortUpload(ref));
    }

    private static EngineException unknown(UploadRef ref) {
        return new EngineException(Problem.NO_SUCH_UPLOAD, ref.id() + " of " + ref.name());
    }
}
