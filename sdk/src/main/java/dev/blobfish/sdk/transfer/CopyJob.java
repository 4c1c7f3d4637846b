package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.WriteCondition;
import dev.blobfish.sdk.transfer.TransferSnapshot.Failure;
import java.util.Optional;

/// Copies or moves inside one store, without the bytes passing through here; where the store cannot, as a sending.
final class CopyJob implements Job {
    private final RunLedger ledger;
    private final BlobSource source;
    private final RemoteTarget target;
    private final Tools tools;
    private boolean streams;
    private final SendJob sending;

    CopyJob(RunLedger ledger, BlobSource source, RemoteTarget target, Tools tools) {
        this.ledger = ledger;
        this.source = source;
        this.target = target;
        this.tools = tools;
        this.sending = new SendJob(ledger, source, target, tools);
        this.streams = ledger.standing().target().session().isPresent();
    }

    @Override
    public boolean step() throws BlobException {
        return switch (ledger.standing().step()) {
            case NEW -> streams ? sending.step() : copy();
            case BEGUN -> sending.step();
            case STORED -> streams ? sending.step() : prove();
        };
    }

    private boolean copy() throws BlobException {
        BlobInfo info;
        try {
            info = source.store().stat(source.address());
        } catch (BlobException e) {
            if (e.kind() != Kind.NOT_FOUND) {
                throw e;
            }
            ledger.failed(new Failure(LocalFinds.GONE, source.address() + " does not exist any more."));
            return false;
        }
        ledger.seen(info.size(), info.etag());
        var row = ledger.row();
        var rule = new Conflicts(row.order().conflict(), row.standing().tries().askFirst(), info.size());
        return switch (rule.decide(target.place().name(), against(info.size()))) {
            case Decision.Skip _ -> {
                ledger.skipped();
                yield false;
            }
            case Decision.Ask(String message) -> {
                ledger.needsAnswer(new Failure("TARGET_EXISTS", target.place().display() + ": " + message));
                yield false;
            }
            case Decision.AlreadyThere(String name) -> {
                ledger.stored(name);
                yield true;
            }
            case Decision.Write(String name, WriteCondition condition) -> copy(info, name, condition);
        };
    }

    /// A blob that is copied beside itself is in its own way, and is not the copy.
    private Conflicts.Target against(long size) {
        var usual = target.against(source, size);
        return new Conflicts.Target() {
            @Override
            public Optional<Conflicts.Present> at(String name) throws BlobException {
                return target.address(name).equals(source.address()) ? Optional.of(() -> false) : usual.at(name);
            }

            @Override
            public String numbered(int number) {
                return usual.numbered(number);
            }
        };
    }

    private boolean copy(BlobInfo info, String name, WriteCondition condition) throws BlobException {
        try {
            tools.gates()
                    .through(
                            target.place().profile(),
                            () -> target.store().copy(source.address(), target.put(name, condition)));
        } catch (BlobException e) {
            if (e.kind() == Kind.UNSUPPORTED && condition instanceof WriteCondition.IfAbsent) {
                return copy(info, name, WriteCondition.ALWAYS); // it may know copies, but no conditions
            }
            if (e.kind() == Kind.UNSUPPORTED || e.kind() == Kind.TOO_LARGE) {
                streams = true;
                return true;
            }
            if (e.kind() == Kind.PRECONDITION_FAILED && condition instanceof WriteCondition.IfAbsent) {
                ledger.beginAnew();
                throw new BlobException(Kind.UNAVAILABLE, "The name was taken meanwhile; it is looked at again.", e);
            }
            throw e;
        }
        ledger.stored(name);
        return true;
    }

    private boolean prove() throws BlobException {
        var now = ledger.standing();
        BlobInfo copy =
                target.store().stat(target.address(now.target().writeName().orElseThrow()));
        Proof.sameLength(target.place().display(), now.size(), copy);
        // a store may join a copy's parts otherwise than the source's: then the ETags say nothing about the content
        var proof = copy.etag().equals(now.source().fingerprint())
                ? new Proof("ETag", now.source().fingerprint(), copy.etag())
                : Proof.ofLength(now.size());
        if (ledger.row().order().deleteSource() && !source.delete(now.source().fingerprint())) {
            ledger.failed(Moves.sourceChanged(ledger.row()));
            return false;
        }
        ledger.done(proof, now.size());
        return false;
    }
}
