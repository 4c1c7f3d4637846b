package dev.blobfish.app.jobs;

import dev.blobfish.sdk.Access;
import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobId;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.Feature;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.PutTarget;
import java.util.Optional;

/// Renames one blob, or all below a folder: the store copies, then the old one goes. A blob whose new name is taken is
/// left
/// alone and reported.
///
/// @param from what the old names begin with
/// @param to what they begin with afterwards
public record RenameBody(String from, String to) {
    /// Moves one blob; its bytes do not pass through here. What was granted on it is granted on the new one.
    public void move(BlobStore store, BlobInfo blob) throws BlobException {
        String name = to + blob.name().text().substring(from.length());
        BlobAddress old = blob.address();
        BlobAddress target = new BlobAddress(old.container(), new BlobId(name));
        if (exists(store, target)) {
            throw new BlobException(BlobException.Kind.ALREADY_EXISTS, target + " exists already");
        }
        Optional<Access> access = access(store, old);
        store.copy(old, PutTarget.of(old.container(), new BlobName(name), Metadata.EMPTY));
        if (access.isPresent()) {
            store.setAccess(target, access.get());
        }
        store.delete(old);
    }

    private static boolean exists(BlobStore store, BlobAddress address) throws BlobException {
        try {
            store.stat(address);
            return true;
        } catch (BlobException e) {
            if (e.kind() == BlobException.Kind.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    /// The grants worth carrying over; a private blob's copy is private by itself.
    private static Optional<Access> access(BlobStore store, BlobAddress address) throws BlobException {
        var here = store.capabilities(Optional.of(address.container()));
        if (!here.has(Feature.READ_ACCESS) || !here.has(Feature.EDIT_ACCESS)) {
            return Optional.empty();
        }
        Access access = store.access(address);
        return access.visibility() == Access.Visibility.PRIVATE ? Optional.empty() : Optional.of(access);
    }
}
