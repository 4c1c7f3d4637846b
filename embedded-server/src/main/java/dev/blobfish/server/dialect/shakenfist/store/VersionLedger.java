package dev.blobfish.server.dialect.shakenfist.store;

import static dev.blobfish.server.dialect.shakenfist.store.Tables.ARTIFACTS;
import static dev.blobfish.server.dialect.shakenfist.store.Tables.BLOBS;

import dev.blobfish.server.engine.Transaction;
import java.time.Instant;

/// Versions of artifacts and the references they hold to blobs, kept in step inside one transaction.
public record VersionLedger(Transaction transaction, Instant now) {
    /// Whether adding a blob would say nothing new: the newest version is the same blob, or has the same bytes.
    public boolean repeatsNewest(Artifact artifact, String uuid, String sha512) {
        return artifact.newest()
                .flatMap(newest -> BLOBS.get(Reading.of(transaction), newest))
                .filter(newest -> newest.key().equals(uuid) || newest.sha512().equals(sha512))
                .isPresent();
    }

    /// Adds a version that refers to a blob which counts that reference already.
    public Artifact add(Artifact artifact, Blob blob) {
        return store(prune(artifact.withVersion(blob.key()).in(State.CREATED, now)));
    }

    /// Adds a version that refers to a blob, unless that says nothing new.
    public Artifact refer(Artifact artifact, Blob blob) {
        if (repeatsNewest(artifact, blob.key(), blob.sha512())) return store(artifact);
        BLOBS.update(transaction, blob.referred());
        return add(artifact, blob);
    }

    /// Keeps another number of versions, from now on.
    public Artifact keep(Artifact artifact, long most) {
        return store(prune(artifact.withMaxVersions(most)));
    }

    /// Drops a version; an artifact without any is deleted.
    public Artifact drop(Artifact artifact, long number) {
        var fewer = dropped(artifact, number);
        return store(fewer.versions().isEmpty() ? fewer.in(State.DELETED, now) : fewer);
    }

    /// Deletes an artifact. It still tells of its versions, but refers to their blobs no more.
    public Artifact delete(Artifact artifact) {
        if (artifact.state() == State.DELETED) return artifact;
        artifact.versions().values().forEach(this::release);
        return store(artifact.in(State.DELETED, now));
    }

    /// Writes an artifact as it is.
    public Artifact store(Artifact artifact) {
        return ARTIFACTS.put(transaction, artifact);
    }

    private Artifact prune(Artifact artifact) {
        var left = artifact;
        while (left.versions().size() > left.maxVersions())
            left = dropped(left, left.versions().firstKey());
        return left;
    }

    /// A deleted artifact let go of its blobs when it was deleted, and must not do it twice.
    private Artifact dropped(Artifact artifact, long number) {
        var blob = artifact.versions().get(number);
        if (blob != null && artifact.state() != State.DELETED) release(blob);
        return artifact.withoutVersion(number);
    }

    private void release(String blob) {
        BLOBS.get(Reading.of(transaction), blob).ifPresent(found -> BLOBS.update(transaction, found.unreferred(now)));
    }
}
