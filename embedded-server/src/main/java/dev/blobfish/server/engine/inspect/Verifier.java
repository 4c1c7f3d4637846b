package dev.blobfish.server.engine.inspect;

import dev.blobfish.server.engine.ContentDigest;
import dev.blobfish.server.engine.ContentId;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.ObjectName;
import dev.blobfish.server.engine.Piece;
import dev.blobfish.server.engine.Problem;
import dev.blobfish.server.engine.Span;
import dev.blobfish.server.engine.StandardDigest;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Reads everything in a store back and compares it with the digests on record. Bytes without one are compared with
/// what their object says of them, and get one. For one thread, once.
public final class Verifier {
    /// Objects named for one damaged content.
    public static final int OBJECTS = 100;

    private static final int PAGE = 200;

    /// New digests that share a flush.
    private static final int KEPT = 5_000;

    private final Inspection inspection;
    private final LeafBytes bytes;
    private final Consumer<List<ContentDigest>> recorder;
    private final Consumer<Damage> found;

    /// Damaged contents whose objects are not looked up yet: that takes a look at every object.
    private final Map<ContentId, Damage> waiting = new HashMap<>();

    /// Contents that an object contradicts: their digest must not be recorded as if it were right.
    private final Set<ContentId> contradicted = new HashSet<>();

    private final List<ContentDigest> fresh = new ArrayList<>();

    private long contents;
    private long read;
    private long recorded;
    private long damaged;

    /// What came of it.
    ///
    /// @param contents read back
    /// @param bytes    of these
    /// @param recorded digests that were computed for the first time
    /// @param damaged  contents that are not what they were
    public record Outcome(long contents, long bytes, long recorded, long damaged) {}

    /// @param recorder keeps digests that were computed for the first time, some at a time
    /// @param found    told of each damaged content, soon after it was found
    public Verifier(
            Inspection inspection, StoredBytes stored, Consumer<List<ContentDigest>> recorder, Consumer<Damage> found) {
        this.inspection = inspection;
        this.bytes = new LeafBytes(inspection, stored);
        this.recorder = recorder;
        this.found = found;
    }

    /// Reads everything. Takes as long as reading the disk takes; memory does not grow with the store.
    public Outcome run() {
        inspection.claims(PAGE).forEachRemaining(page -> page.forEach(this::check));
        inspection.leaves(PAGE).forEachRemaining(page -> {
            page.forEach(this::check);
            if (fresh.size() >= KEPT) keep();
        });
        keep();
        tell();
        return new Outcome(contents, read, recorded, damaged);
    }

    private void check(Claim claim) {
        var pieces = inspection.pieces(claim.content()).map(all -> Piece.cut(all, claim.span()));
        if (pieces.isEmpty()) return;
        try {
            if (HexFormat.of()
                    .formatHex(bytes.digest(StandardDigest.MD5, pieces.get()))
                    .equals(claim.md5())) return;
            pieces.get().forEach(piece -> contradicted.add(piece.content()));
        } catch (EngineException e) {
            // Told when its turn as a leaf comes.
            if (Thread.currentThread().isInterrupted()) throw e;
            if (e.problem() != Problem.CONTENT_DAMAGED && e.problem() != Problem.STORAGE_FAILED) throw e;
        }
    }

    private void check(Leaf leaf) {
        contents++;
        read += leaf.size();
        var wrong = wrong(leaf);
        // Beside a running store, what has just been deleted looks damaged.
        if (wrong.isEmpty() || inspection.leaf(leaf.id()).isEmpty()) return;
        damaged++;
        waiting.put(leaf.id(), new Damage(leaf.id(), leaf.size(), wrong.get(), List.of()));
        if (waiting.size() == PAGE) tell();
    }

    private Optional<String> wrong(Leaf leaf) {
        try {
            var length = bytes.size(leaf);
            if (length != leaf.size()) return Optional.of("has " + length + " bytes instead of " + leaf.size());
            var whole = List.of(new Piece(leaf.id(), leaf.inline(), new Span(0, leaf.size())));
            var digest = bytes.digest(StandardDigest.SHA256, whole);
            if (leaf.sha256().isPresent())
                return MessageDigest.isEqual(leaf.sha256().get(), digest)
                        ? Optional.empty()
                        : Optional.of("its bytes have changed: the SHA-256 is another one");
            if (contradicted.contains(leaf.id()))
                return Optional.of("its bytes have changed: the MD5 is not the one of its upload");
            fresh.add(new ContentDigest(leaf.id(), leaf.size(), digest));
            return Optional.empty();
        } catch (EngineException e) {
            // Being interrupted while it reads looks like a failure of the disk.
            if (Thread.currentThread().isInterrupted()) throw e;
            if (e.problem() == Problem.CONTENT_DAMAGED) return Optional.of("its bytes are gone");
            if (e.problem() == Problem.STORAGE_FAILED) return Optional.of("it cannot be read: " + e.getMessage());
            throw e;
        }
    }

    private void keep() {
        if (fresh.isEmpty()) return;
        recorder.accept(List.copyOf(fresh));
        recorded += fresh.size();
        fresh.clear();
    }

    private void tell() {
        if (waiting.isEmpty()) return;
        Map<ContentId, List<ObjectName>> objects = new HashMap<>();
        for (var referrer : inspection.referrers(List.copyOf(waiting.keySet()), OBJECTS * PAGE)) {
            var names = objects.computeIfAbsent(referrer.content(), _ -> new ArrayList<>());
            if (names.size() < OBJECTS) names.add(referrer.object());
        }
        waiting.values().stream()
                .map(damage -> new Damage(
                        damage.content(),
                        damage.size(),
                        damage.what(),
                        objects.getOrDefault(damage.content(), List.of())))
                .forEach(found);
        waiting.clear();
    }
}
