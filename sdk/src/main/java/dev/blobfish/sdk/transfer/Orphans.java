package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.UnfinishedUpload;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Uploads in parts that an earlier try of a transfer began without learning their tokens: the reply was lost, or the
/// program died before it was journalled. Nobody would ever complete them, and stores charge for them.
record Orphans(RunLedger ledger, RemoteTarget target) {
    /// Drops them. Taken for one is only what has this very name, was begun since the transfer was made, has no
    /// part
    /// yet, and belongs to no transfer of this library.
    void drop(String name) throws BlobException {
        for (UnfinishedUpload upload : unfinished(name)) {
            if (isOurs(upload)) {
                target.store().abort(upload.session());
            }
        }
    }

    private boolean isOurs(UnfinishedUpload upload) throws BlobException {
        var made = ledger.row().order().created().truncatedTo(ChronoUnit.SECONDS);
        return !upload.begun().isBefore(made)
                && !ledger.isJournalled(upload.session().token())
                && isEmpty(upload);
    }

    private boolean isEmpty(UnfinishedUpload upload) throws BlobException {
        try {
            return target.store().parts(upload.session()).isEmpty();
        } catch (BlobException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return false; // it ended meanwhile
            }
            throw e;
        }
    }

    /// A store that does not tell, or not to everybody, is no reason to send nothing.
    private List<UnfinishedUpload> unfinished(String name) throws BlobException {
        try {
            return target.store().unfinished(target.address(name));
        } catch (BlobException e) {
            return switch (e.kind()) {
                case UNSUPPORTED, ACCESS_DENIED, NOT_FOUND, INVALID, PROTOCOL -> List.of();
                case ALREADY_EXISTS,
                        NOT_EMPTY,
                        NOT_AUTHENTICATED,
                        CLOCK_SKEW,
                        TOO_LARGE,
                        PRECONDITION_FAILED,
                        CORRUPT,
                        THROTTLED,
                        UNAVAILABLE,
                        NETWORK,
                        OUTCOME_UNKNOWN,
                        STORAGE_FULL,
                        LOCAL_IO,
                        CANCELLED -> throw e;
            };
        }
    }
}
