package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.PartReceipt;
import dev.blobfish.sdk.UploadSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// The parts of one upload: which the store has, and sending those that it has not.
final class SendParts {
    private final RunLedger ledger;
    private final Source source;
    private final RemoteTarget target;
    private final Tools tools;
    private final Map<Integer, PartProof> arrived = new ConcurrentHashMap<>();
    private boolean reconciled;

    SendParts(RunLedger ledger, Source source, RemoteTarget target, Tools tools) {
        this.ledger = ledger;
        this.source = source;
        this.target = target;
        this.tools = tools;
    }

    /// A new upload has no parts, so the store need not be asked for them.
    void begun() {
        arrived.clear();
        reconciled = true;
    }

    /// In order.
    List<PartProof> arrived() throws BlobException {
        if (arrived.isEmpty()) {
            arrived.putAll(ledger.parts());
        }
        return IntStream.rangeClosed(1, ledger.standing().parts())
                .mapToObj(arrived::get)
                .filter(part -> part != null)
                .toList();
    }

    /// Sends what is missing, some or all of it.
    ///
    /// @return whether all parts are there
    boolean send() throws BlobException {
        if (!reconciled) {
            reconcile();
        }
        List<Integer> missing = missing();
        if (missing.isEmpty()) {
            return true;
        }
        tools.runner().run(missing, this::send);
        return missing().isEmpty();
    }

    private List<Integer> missing() {
        return IntStream.rangeClosed(1, ledger.standing().parts())
                .filter(number -> !arrived.containsKey(number))
                .boxed()
                .toList();
    }

    private void send(int number) throws BlobException {
        DigestedBody body = source.body(ledger.standing().range(number));
        try {
            PartReceipt receipt = tools.gates()
                    .through(target.place().profile(), () -> target.store().putPart(session(), number, body));
            var part = new PartProof(
                    number, body.length(), receipt.etag(), body.md5().orElse(""));
            arrived.put(number, part);
            ledger.part(part);
        } catch (BlobException e) {
            throw e.kind() == Kind.NOT_FOUND ? forgotten(e) : e;
        } finally {
            body.takeBack(); // what arrived is in the journal now
        }
    }

    /// Never trust the own record alone: a part counts if the store has it, with the bytes that the source has now.
    private void reconcile() throws BlobException {
        Map<Integer, PartProof> journalled = ledger.parts();
        List<PartReceipt> theirs;
        try {
            theirs = target.store().parts(session());
        } catch (BlobException e) {
            if (e.kind() != Kind.NOT_FOUND) {
                throw e;
            }
            if (journalled.size() < ledger.standing().parts()) {
                throw forgotten(e);
            }
            // all were sent, so an earlier try may have completed the upload: completing again will tell
            arrived.putAll(journalled);
            reconciled = true;
            return;
        }
        arrived.clear();
        tools.runner().runAll(IntStream.range(0, theirs.size()).boxed().toList(), index -> {
            PartReceipt receipt = theirs.get(index);
            confirm(receipt, Optional.ofNullable(journalled.get(receipt.number())))
                    .ifPresent(part -> arrived.put(part.number(), part));
        });
        ledger.keepOnly(arrived.values());
        reconciled = true;
    }

    private Optional<PartProof> confirm(PartReceipt theirs, Optional<PartProof> journalled) throws BlobException {
        Standing now = ledger.standing();
        if (theirs.number() < 1 || theirs.number() > now.parts()) {
            return Optional.empty();
        }
        var range = now.range(theirs.number());
        if (theirs.size() != range.length()) {
            return Optional.empty();
        }
        Optional<String> md5 = source.md5(range);
        // an encrypting store's ETags are no MD5s: then the journal's word counts, if source and ETag are as it says
        boolean asJournalled = journalled
                .filter(part -> part.etag().equals(theirs.etag())
                        && md5.map(part.md5()::equals).orElse(true))
                .isPresent();
        return asJournalled || md5.filter(theirs.etag()::equals).isPresent()
                ? Optional.of(new PartProof(
                        theirs.number(),
                        theirs.size(),
                        theirs.etag(),
                        md5.or(() -> journalled.map(PartProof::md5)).orElse("")))
                : Optional.empty();
    }

    UploadSession session() {
        Standing now = ledger.standing();
        return target.session(
                now.target().writeName().orElseThrow(), now.target().session().orElseThrow());
    }

    /// Drops what the store has of this upload, if there is one.
    void abort() throws BlobException {
        if (ledger.standing().target().session().isPresent()
                && ledger.standing().target().writeName().isPresent()) {
            target.store().abort(session());
        }
        arrived.clear();
    }

    /// The store does not know the upload any more: everything is to be sent again, after a pause.
    BlobException forgotten(BlobException cause) throws BlobException {
        ledger.beginAnew();
        arrived.clear();
        return new BlobException(Kind.UNAVAILABLE, "The store has forgotten the upload; it begins anew.", cause);
    }
}
