package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.WriteCondition;
import dev.blobfish.sdk.transfer.TransferSnapshot.Failure;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// Fetches a blob into a local file: decide, ranges into a temporary file, prove, rename.
final class ReceiveJob implements Job {
    /// The usual range. What is smaller than two of these comes in one piece.
    static final long RANGE = 8L << 20;

    private static final long MAX_RANGES = 5000;

    private final RunLedger ledger;
    private final BlobStore store;
    private final Place.Remote source;
    private final LocalTarget target;
    private final ReceiveRanges ranges;
    private final long usualRange;

    ReceiveJob(RunLedger ledger, BlobStore store, Tools tools, Flow flow) {
        this.ledger = ledger;
        this.store = store;
        var order = ledger.row().order();
        this.source = (Place.Remote) order.source();
        this.target = new LocalTarget(((Place.Local) order.target()).path(), order.id());
        this.usualRange = tools.range();
        this.ranges = new ReceiveRanges(ledger, store, target, tools, flow);
    }

    @Override
    public boolean step() throws BlobException {
        return switch (ledger.standing().step()) {
            case NEW -> ledger.standing().target().session().isPresent() ? beginAnew() : decide();
            case BEGUN -> fetch();
            case STORED -> publish();
        };
    }

    private boolean beginAnew() throws BlobException {
        ranges.forget();
        ledger.beginAnew();
        return true;
    }

    private boolean decide() throws BlobException {
        try {
            if (needsNoQuestion()) {
                return inOnePiece(LocalPaths.name(target.file()), WriteCondition.IF_ABSENT);
            }
            BlobInfo info = store.stat(source.address());
            ledger.seen(info.size(), info.etag());
            return source.name().endsWith("/") ? makeFolder(info) : decide(info);
        } catch (BlobException e) {
            if (e.kind() != Kind.NOT_FOUND) {
                throw e;
            }
            ledger.failed(new Failure(LocalFinds.GONE, source.display() + " does not exist any more."));
            return false;
        }
    }

    /// A listing said that it is small, and nothing is in its way: then one request is enough, and the reply says
    /// the rest.
    private boolean needsNoQuestion() {
        Standing now = ledger.standing();
        return !now.source().fingerprint().isEmpty()
                && now.size() < 2 * usualRange
                && !source.name().endsWith("/")
                && !Files.exists(target.file(), LinkOption.NOFOLLOW_LINKS);
    }

    /// A folder's marker arrives as the folder.
    private boolean makeFolder(BlobInfo info) throws BlobException {
        if (info.size() > 0) {
            ledger.failed(new Failure(
                    Kind.UNSUPPORTED.name(),
                    source.display() + " is named like a folder and has content; there is no such file."));
            return false;
        }
        new LocalTarget(target.file().resolve("x"), target.transferId()).makeRoom(0);
        ledger.done(Proof.ofLength(0), 0);
        return false;
    }

    private boolean decide(BlobInfo info) throws BlobException {
        var rule = new Conflicts(
                ledger.row().order().conflict(), ledger.standing().tries().askFirst(), info.size());
        return switch (rule.decide(LocalPaths.name(target.file()), target.against(info))) {
            case Decision.Skip _ -> {
                ledger.skipped();
                yield false;
            }
            case Decision.Ask(String message) -> {
                ledger.needsAnswer(new Failure("TARGET_EXISTS", LocalPaths.display(target.file()) + ": " + message));
                yield false;
            }
            case Decision.AlreadyThere _ -> {
                long saved = ledger.standing().tries().askFirst() ? 0 : info.size();
                target.discard();
                ledger.done(new Proof("same content", info.etag(), info.etag()), saved);
                yield false;
            }
            case Decision.Write(String name, WriteCondition condition) -> begin(info, name, condition);
        };
    }

    private boolean begin(BlobInfo info, String name, WriteCondition condition) throws BlobException {
        if (info.size() < 2 * usualRange) {
            return inOnePiece(name, condition);
        }
        target.makeRoom(info.size());
        target.discard();
        ranges.begin(info.size());
        ledger.begun(name, condition, rangeSize(info), LocalPaths.toText(target.temporary()));
        return true;
    }

    /// Ranges like the parts that the blob was sent in, where they can be guessed: then their digests prove the
    /// whole. Any
    /// other size does too, but at the price of reading the file once more.
    private long rangeSize(BlobInfo info) {
        long smallest = Math.max(usualRange, info.size() / MAX_RANGES);
        return Etags.parts(info.etag()).stream()
                .flatMap(parts -> Etags.layouts(info.size(), parts, usualRange).stream())
                .filter(layout -> layout >= smallest / 2 && layout <= 16 * smallest)
                .findFirst()
                .orElse(smallest);
    }

    private boolean inOnePiece(String name, WriteCondition condition) throws BlobException {
        target.makeRoom(ledger.standing().size());
        var whole = ranges.fetchWhole();
        ledger.seen(whole.info().size(), whole.info().etag());
        var proof = ReceiveProof.ofFile(source.display(), target.temporary(), whole.md5(), whole.info());
        return end(name, condition, whole.info(), proof);
    }

    private boolean fetch() throws BlobException {
        try {
            if (!ranges.fetch()) {
                return true;
            }
        } catch (BlobException e) {
            if (e.kind() != Kind.PRECONDITION_FAILED) {
                throw e;
            }
            ledger.beginAnew();
            throw new BlobException(
                    Kind.UNAVAILABLE, source.display() + " changed while it was fetched; it begins anew.", e);
        }
        ledger.stored(ledger.standing().target().writeName().orElseThrow());
        return true;
    }

    private boolean publish() throws BlobException {
        Standing now = ledger.standing();
        BlobInfo info = store.stat(source.address());
        String name = now.target().writeName().orElseThrow();
        Path file = LocalPaths.child(target.folder(), name);
        if (!Files.exists(target.temporary()) && Files.exists(file) && LocalTarget.isSame(file, info)) {
            ledger.done(new Proof("same content", info.etag(), info.etag()), 0); // a crash came after the rename
            return false;
        }
        if (!info.etag().equals(now.source().fingerprint())) {
            ledger.beginAnew();
            return true;
        }
        try {
            var proof = ranges.prove(info);
            target.force();
            return end(name, now.target().condition(), info, proof);
        } catch (BlobException e) {
            if (e.kind() == Kind.CORRUPT) {
                ledger.beginAnew();
            }
            throw e;
        }
    }

    private boolean end(String name, WriteCondition condition, BlobInfo info, Proof proof) throws BlobException {
        try {
            target.publish(LocalPaths.child(target.folder(), name), condition, info.modified());
        } catch (BlobException e) {
            if (e.kind() != Kind.PRECONDITION_FAILED) {
                throw e;
            }
            ledger.beginAnew(); // the target is looked at again
            return true;
        }
        ledger.done(proof, 0);
        return false;
    }
}
