package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.Metadata;

/// Makes the job for a transfer.
record Jobs(StoreAccess stores, Tools tools) {
    /// @throws BlobException when a store cannot be reached, or its profile is gone
    Job job(RunLedger ledger, Meter meter) throws BlobException {
        var order = ledger.row().order();
        return switch (order.target()) {
            case Place.Local _ -> receive(ledger, (Place.Remote) order.source(), meter);
            case Place.Remote target ->
                switch (order.source()) {
                    case Place.Local source -> send(ledger, source, target, meter);
                    case Place.Remote source -> copy(ledger, source, target, meter);
                };
        };
    }

    private Job receive(RunLedger ledger, Place.Remote source, Meter meter) throws BlobException {
        return new ReceiveJob(ledger, stores.store(source.profile()), tools, tools.downloading(meter));
    }

    private Job send(RunLedger ledger, Place.Local source, Place.Remote target, Meter meter) throws BlobException {
        var from = new FileSource(source.path(), tools.uploading(meter));
        var to = new RemoteTarget(
                stores.store(target.profile()), target, ledger.row().order().metadata());
        return new SendJob(ledger, from, to, tools);
    }

    private Job copy(RunLedger ledger, Place.Remote source, Place.Remote target, Meter meter) throws BlobException {
        BlobStore store = stores.store(source.profile());
        var from = new BlobSource(
                store, source.address(), () -> ledger.standing().source().fingerprint(), tools.uploading(meter));
        if (source.profile().equals(target.profile())) {
            return new CopyJob(ledger, from, new RemoteTarget(store, target, Metadata.EMPTY), tools);
        }
        // another store knows nothing of the source's metadata
        Metadata metadata = ledger.standing().step() == Step.STORED
                ? Metadata.EMPTY
                : store.stat(source.address()).metadata().orElse(Metadata.EMPTY);
        return new SendJob(ledger, from, new RemoteTarget(stores.store(target.profile()), target, metadata), tools);
    }

    /// Clears away what a cancelled transfer left.
    void clear(TransferRow row) throws BlobException {
        switch (row.order().target()) {
            case Place.Local target -> new LocalTarget(target.path(), row.id()).discard();
            case Place.Remote target -> {
                var standing = row.standing();
                if (standing.target().session().isPresent()
                        && standing.target().writeName().isPresent()) {
                    BlobStore store = stores.store(target.profile());
                    store.abort(new RemoteTarget(store, target, Metadata.EMPTY)
                            .session(
                                    standing.target().writeName().get(),
                                    standing.target().session().get()));
                }
            }
        }
    }
}
