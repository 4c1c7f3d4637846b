package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.transfer.TransferSnapshot.Failure;

/// Looks whether a source is there, and is still what it was when its sending began. What it finds ends the transfer
/// for
/// now, with a reason in the journal.
record SourceWatch(RunLedger ledger, Source source) {
    /// Nothing of it was sent yet, so what counts is what the source is now.
    ///
    /// @return false when it is gone
    boolean look() throws BlobException {
        try {
            Source.Look look = source.look();
            ledger.seen(look.size(), look.fingerprint());
            return true;
        } catch (BlobException e) {
            return gone(e);
        }
    }

    /// @return false when it changed or is gone
    boolean isUnchanged() throws BlobException {
        try {
            if (source.look().fingerprint().equals(ledger.standing().source().fingerprint())) {
                return true;
            }
        } catch (BlobException e) {
            return gone(e);
        }
        ledger.needsAnswer(new Failure(
                "SOURCE_CHANGED",
                ledger.row().order().source().display()
                        + " changed since its sending began. Start anew to send it as it is now."));
        return false;
    }

    private boolean gone(BlobException e) throws BlobException {
        if (e.kind() != Kind.NOT_FOUND) {
            throw e;
        }
        ledger.failed(new Failure(LocalFinds.GONE, String.valueOf(e.getMessage())));
        return false;
    }
}
