package dev.blobfish.app.inspect;

import dev.blobfish.app.fx.Stores;
import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.Feature;
import dev.blobfish.sdk.StoreProfile;
import java.net.URI;
import java.util.Optional;

/// What the store says of the inspector's subject.
///
/// @param store present once it is open
/// @param blob the fresh details of a single blob
/// @param url its plain URL
public record Details(
        Optional<BlobStore> store,
        Optional<StoreProfile> profile,
        Optional<BlobInfo> blob,
        Optional<URI> url,
        Optional<Exception> failure) {

    static final Details NONE =
            new Details(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static Details failed(Exception why) {
        return new Details(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(why));
    }

    /// Asks the store. Blocks.
    static Details read(Stores stores, Subject of) throws BlobException {
        Optional<StoreProfile> profile = stores.profiles().stream()
                .filter(candidate -> candidate.id().equals(of.profileId()))
                .findFirst();
        BlobStore store = stores.store(of.profileId());
        if (of instanceof Subject.Blob(var _, var info)) {
            BlobInfo fresh = store.stat(info.address());
            return new Details(
                    Optional.of(store), profile, Optional.of(fresh), url(store, info.address()), Optional.empty());
        }
        return new Details(Optional.of(store), profile, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Optional<URI> url(BlobStore store, BlobAddress address) throws BlobException {
        boolean has = store.capabilities(Optional.of(address.container())).has(Feature.PUBLIC_URL);
        return has ? Optional.of(store.publicUrl(address)) : Optional.empty();
    }
}
