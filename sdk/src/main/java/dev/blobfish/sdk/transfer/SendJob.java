package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.ByteRange;
import dev.blobfish.sdk.PartReceipt;
import dev.blobfish.sdk.WriteCondition;
import dev.blobfish.sdk.transfer.TransferSnapshot.Failure;

/// Sends a file, or a blob of another store, to a store: decide, begin, parts, complete, prove.
final class SendJob implements Job {
    private final RunLedger ledger;
    private final Source source;
    private final RemoteTarget target;
    private final Gates gates;
    private final SourceWatch watch;
    private final SendParts parts;

    SendJob(RunLedger ledger, Source source, RemoteTarget target, Tools tools) {
        this.ledger = ledger;
        this.source = source;
        this.target = target;
        this.gates = tools.gates();
        this.watch = new SourceWatch(ledger, source);
        this.parts = new SendParts(ledger, source, target, tools);
    }

    @Override
    public boolean step() throws BlobException {
        try {
            return switch (ledger.standing().step()) {
                case NEW -> ledger.standing().target().session().isPresent() ? beginAnew() : decide();
                case BEGUN -> !parts.send() || complete();
                case STORED -> prove();
            };
        } catch (BlobException e) {
            boolean maybeChanged = e.kind() == Kind.LOCAL_IO || e.kind() == Kind.PRECONDITION_FAILED;
            if (maybeChanged && !watch.isUnchanged()) {
                return false; // it changed under our hands
            }
            throw e;
        }
    }

    /// A person chose so, or the target's name was taken meanwhile.
    private boolean beginAnew() throws BlobException {
        parts.abort();
        ledger.beginAnew();
        return true;
    }

    private boolean decide() throws BlobException {
        if (!watch.look()) {
            return false;
        }
        Standing now = ledger.standing();
        var rule = new Conflicts(ledger.row().order().conflict(), now.tries().askFirst(), now.size());
        return switch (rule.decide(target.place().name(), target.against(source, now.size()))) {
            case Decision.Skip _ -> {
                ledger.skipped();
                yield false;
            }
            case Decision.Ask(String message) -> {
                ledger.needsAnswer(exists(message));
                yield false;
            }
            case Decision.AlreadyThere(String name) -> alreadyThere(name);
            case Decision.Write(String name, WriteCondition condition) -> {
                long partSize = target.partSize(now.size());
                yield partSize == 0 ? sendWhole(name, condition) : begin(name, condition, partSize);
            }
        };
    }

    /// A transfer that was tried before may well have sent the bytes itself: then nothing was saved.
    private boolean alreadyThere(String name) throws BlobException {
        Standing now = ledger.standing();
        BlobInfo info = target.store().stat(target.address(name));
        if (info.size() != now.size()) {
            return true; // it changed between two questions: decide again
        }
        return end(
                name,
                new Proof("same content", info.etag(), info.etag()),
                now.tries().askFirst() ? 0 : now.size());
    }

    private boolean sendWhole(String name, WriteCondition condition) throws BlobException {
        Standing now = ledger.standing();
        DigestedBody body = source.body(ByteRange.whole(now.size()));
        BlobInfo info;
        try {
            info = gates.through(target.place().profile(), () -> target.store().put(target.put(name, condition), body));
        } catch (BlobException e) {
            return refused(condition, e) && sendWhole(name, WriteCondition.ALWAYS);
        } finally {
            body.takeBack();
        }
        return watch.isUnchanged()
                && end(name, Proof.ofWhole(name, now.size(), body.md5().orElse(""), info), 0);
    }

    private boolean begin(String name, WriteCondition condition, long partSize) throws BlobException {
        if (ledger.standing().tries().askFirst()) {
            new Orphans(ledger, target).drop(name);
        }
        var session = gates.through(
                target.place().profile(), () -> target.store().begin(target.put(name, WriteCondition.ALWAYS)));
        parts.begun();
        ledger.begun(name, condition, partSize, session.token());
        return true;
    }

    private boolean complete() throws BlobException {
        return watch.isUnchanged() && complete(ledger.standing().target().condition());
    }

    private boolean complete(WriteCondition condition) throws BlobException {
        String name = ledger.standing().target().writeName().orElseThrow();
        var receipts = parts.arrived().stream()
                .map(part -> new PartReceipt(part.number(), part.size(), part.etag()))
                .toList();
        try {
            gates.through(
                    target.place().profile(),
                    () -> target.store().complete(parts.session(), target.put(name, condition), receipts));
        } catch (BlobException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                throw parts.forgotten(e);
            }
            return refused(condition, e) && complete(WriteCondition.ALWAYS);
        }
        ledger.stored(name);
        return true;
    }

    private boolean prove() throws BlobException {
        Standing now = ledger.standing();
        String name = now.target().writeName().orElseThrow();
        try {
            BlobInfo info = target.store().stat(target.address(name));
            return end(
                    name,
                    now.target().session().isPresent()
                            ? Proof.ofParts(name, now.size(), parts.arrived(), info)
                            : Proof.ofWhole(name, now.size(), wholeMd5(info), info),
                    0);
        } catch (BlobException e) {
            if (e.kind() == Kind.CORRUPT) {
                ledger.beginAnew();
            }
            throw e;
        }
    }

    /// What a copy sent was digested before it got here; reading the source again would only cost traffic.
    private String wholeMd5(BlobInfo info) throws BlobException {
        return source.md5(ByteRange.whole(ledger.standing().size())).orElse(info.etag());
    }

    /// The bytes are proved. A move is done when its source is gone, and that must be journalled to be repeatable.
    private boolean end(String name, Proof proof, long saved) throws BlobException {
        if (ledger.row().order().deleteSource()) {
            if (ledger.standing().step() != Step.STORED) {
                ledger.stored(name);
            }
            if (!source.delete(ledger.standing().source().fingerprint())) {
                ledger.failed(Moves.sourceChanged(ledger.row()));
                return false;
            }
        }
        ledger.done(proof, saved);
        return false;
    }

    /// The store did not write: because the name was taken meanwhile, or because it knows no conditions.
    ///
    /// @return true to write without a condition; false when there is something else to do, or nothing any more
    private boolean refused(WriteCondition condition, BlobException failure) throws BlobException {
        boolean conditional = condition instanceof WriteCondition.IfAbsent;
        if (conditional && failure.kind() == Kind.UNSUPPORTED) {
            return true;
        }
        if (!conditional || failure.kind() != Kind.PRECONDITION_FAILED) {
            throw failure;
        }
        if (ledger.standing().target().session().isPresent()
                && ledger.row().order().conflict() == ConflictPolicy.ASK) {
            ledger.needsAnswer(exists("somebody else wrote the target meanwhile."));
            return false;
        }
        parts.abort();
        ledger.beginAnew(); // looks at the target again, and finds our own bytes there if it was us
        throw new BlobException(Kind.UNAVAILABLE, "The name was taken meanwhile; it is looked at again.", failure);
    }

    private Failure exists(String message) {
        return new Failure("TARGET_EXISTS", ledger.row().order().target().display() + ": " + message);
    }
}
