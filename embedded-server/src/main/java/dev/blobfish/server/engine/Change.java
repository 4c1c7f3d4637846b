package dev.blobfish.server.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A change of the catalog: happens whole and durably, or not at all. Functions among the components run inside the
/// transaction, so they must be pure
/// and quick; a refusal they throw undoes this change alone.
///
/// @param <R> what the change answers
public sealed interface Change<R> {
    /// A change of a container itself.
    sealed interface OfContainer extends Change<ContainerInfo> {
        /// Which container.
        String name();
    }

    /// Refused with [Problem#CONTAINER_EXISTS].
    record CreateContainer(ContainerInfo container) implements OfContainer {
        @Override
        public String name() {
            return container.name();
        }
    }

    /// Replaces the documents of a container. Refused with [Problem#NO_SUCH_CONTAINER].
    record UpdateContainer(String name, Function<ContainerInfo, Documents> update) implements OfContainer {}

    /// Deletes an empty container and aborts its uploads. Refused with [Problem#NO_SUCH_CONTAINER],
    /// [Problem#CONTAINER_NOT_EMPTY].
    record DeleteContainer(String name) implements OfContainer {}

    /// Creates or replaces an object. Refused with [Problem#NO_SUCH_CONTAINER] and by the precondition.
    ///
    record PutObject(ObjectName name, ObjectDraft draft, Content content, Instant now, Precondition precondition)
            implements Change<ObjectInfo> {}

    /// Replaces the documents of an object and leaves its time of modification. Refused with
    /// [Problem#NO_SUCH_CONTAINER], [Problem#NO_SUCH_OBJECT].
    record UpdateObject(ObjectName name, Function<ObjectInfo, Documents> update) implements Change<ObjectInfo> {}

    /// Deletes an object and answers what it was; empty where there was none. Refused with
    /// [Problem#NO_SUCH_CONTAINER] and by the precondition.
    record DeleteObject(ObjectName name, Precondition precondition) implements Change<Optional<ObjectInfo>> {}

    /// Reads and writes together. Refused by what the function throws.
    ///
    /// @param body what the function was given to put; where it does not, the bytes become garbage
    record Transact<R>(Function<Transaction, R> work, Content body, Instant now) implements Change<R> {}

    /// Begins an upload. Refused with [Problem#NO_SUCH_CONTAINER].
    ///
    /// @param secret the unguessable half of the id
    record CreateUpload(ObjectName name, String secret, String owner, Documents documents, Instant now)
            implements Change<UploadInfo> {}

    /// Adds a part or replaces one. Refused with [Problem#NO_SUCH_UPLOAD].
    record PutPart(UploadRef ref, PartDraft draft, Content content, Instant now) implements Change<PartInfo> {}

    /// Makes an object of chosen parts. A repetition with the same fingerprint gets the first answer again. Refused
    /// with
    /// [Problem#NO_SUCH_UPLOAD], [Problem#NO_SUCH_PART] and by the precondition.
    record CompleteUpload(UploadRef ref, Completion completion, Instant now, Precondition precondition)
            implements Change<ObjectInfo> {}

    /// Throws an upload and its parts away. Refused with [Problem#NO_SUCH_UPLOAD].
    record AbortUpload(UploadRef ref) implements Change<UploadInfo> {}

    /// Aborts some uploads that nothing was added to since one moment and forgets those finished before another;
    /// answers how many were
    /// aborted.
    record ExpireUploads(Instant untouchedSince, Instant finishedBefore, int limit) implements Change<Integer> {}

    /// Removes those of the given contents that nothing refers to; answers how many. Stored bytes of theirs are
    /// trash
    /// from then on.
    record Reclaim(List<ContentId> candidates) implements Change<Integer> {}

    /// Notes that stored bytes are gone; answers how many were on record.
    record Forget(List<ContentId> deleted) implements Change<Integer> {}

    /// Notes that a content was looked at, with its SHA-256 where that was computed; nothing where it is gone or
    /// has
    /// grown meanwhile. Answers a content that has the same bytes and keeps them apart.
    ///
    /// @param size how many bytes were looked at
    record Examined(ContentId id, long size, Optional<byte[]> sha256) implements Change<Optional<ContentId>> {}

    /// Keeps digests of contents that were read back; answers how many of these are there.
    record KeepDigests(List<ContentDigest> digests) implements Change<Integer> {}

    /// Has a content refer to the bytes of another instead of its own, which become trash; objects, parts and
    /// layouts
    /// stay as they are. Answers whether it did: not where the two do not have the same SHA-256 any more.
    record Share(ContentId id, ContentId with) implements Change<Boolean> {}

    /// Has the deduplicator look at a content again, not before a moment; answers whether it is there.
    record LookAgain(ContentId id, Instant at) implements Change<Boolean> {}
}
