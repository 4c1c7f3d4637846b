package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobId;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.PutTarget;
import dev.blobfish.sdk.UploadPlan;
import dev.blobfish.sdk.UploadSession;
import dev.blobfish.sdk.WriteCondition;
import java.util.Optional;

/// A name in a store that a transfer writes to.
record RemoteTarget(BlobStore store, Place.Remote place, Metadata metadata) {
    BlobAddress address(String name) {
        return new BlobAddress(place.bucket(), new BlobId(name));
    }

    PutTarget put(String name, WriteCondition condition) {
        return new PutTarget(place.bucket(), new BlobName(name), metadata, condition);
    }

    UploadSession session(String name, String token) {
        return new UploadSession(place.bucket(), new BlobName(name), token);
    }

    Optional<BlobInfo> find(String name) throws BlobException {
        try {
            return Optional.of(store.stat(address(name)));
        } catch (BlobException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /// 0 for one piece.
    long partSize(long size) throws BlobException {
        return switch (store.plan(size)) {
            case UploadPlan.WholeBody _ -> 0;
            case UploadPlan.Parts parts -> parts.partSize();
            case UploadPlan.Append _ ->
                throw new BlobException(
                        Kind.UNSUPPORTED, "Stores that take uploads by appending are not supported yet.");
        };
    }

    /// Asks the store, and compares with the source.
    Conflicts.Target against(Source source, long size) {
        return new Conflicts.Target() {
            @Override
            public Optional<Conflicts.Present> at(String name) throws BlobException {
                return find(name).map(info -> () -> isSame(info, source, size));
            }

            @Override
            public String numbered(int number) {
                return Conflicts.numbered(place.name(), number);
            }
        };
    }

    private boolean isSame(BlobInfo info, Source source, long size) throws BlobException {
        return info.size() == size
                && info.metadata().map(this::hasOurs).orElse(true)
                && source.isSameAs(info, partSize(size));
    }

    /// Equal bytes with other metadata are not what was asked for.
    private boolean hasOurs(Metadata theirs) {
        return theirs.system().entrySet().containsAll(metadata.system().entrySet())
                && theirs.user().entrySet().containsAll(metadata.user().entrySet());
    }
}
