package dev.blobfish.server.engine.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// Looks whether everything in a store fits together, without reading the content itself: see [Verifier] for that.
/// For one thread, once.
public final class StoreCheck {
    private static final int PAGE = 500;
    private static final int WORDS = 100;

    private final Inspection inspection;
    private final StoredBytes stored;
    private final Consumer<String> found;
    private long findings;

    /// @param found told what is wrong, in words, one sentence a time
    public StoreCheck(Inspection inspection, StoredBytes stored, Consumer<String> found) {
        this.inspection = inspection;
        this.stored = stored;
        this.found = found;
    }

    /// Checks the catalog's file, its counts, and that each stored content has its file.
    ///
    /// @param alone whether no process works with the store: only then can bytes that no row speaks of be told from
    /// those that are just coming in
    /// @return how many things are wrong
    public long run(boolean alone) {
        inspection.integrity().forEach(this::tell);
        inspection.contradictions(WORDS).forEach(this::tell);
        inspection.leaves(PAGE).forEachRemaining(page -> page.forEach(this::checkBytes));
        if (alone)
            stored.each(some -> inspection
                    .strangers(some)
                    .forEach(id -> tell("there are bytes of a content " + id.value() + " that is not on record")));
        return findings;
    }

    private void checkBytes(Leaf leaf) {
        var there = leaf.inline()
                ? inspection
                        .inline(leaf.id())
                        .map(bytes -> OptionalLong.of(bytes.length))
                        .orElse(OptionalLong.empty())
                : stored.size(leaf.id());
        if (there.equals(OptionalLong.of(leaf.size()))
                || inspection.leaf(leaf.id()).isEmpty()) return;
        var what = there.isPresent() ? "has " + there.getAsLong() + " bytes instead of " + leaf.size() : "is missing";
        var objects = new ArrayList<String>();
        inspection
                .referrers(List.of(leaf.id()), Verifier.OBJECTS)
                .forEach(referrer -> objects.add(referrer.object().toString()));
        tell("content " + leaf.id().value() + " " + what + (objects.isEmpty() ? "" : ", needed by " + objects));
    }

    private void tell(String finding) {
        findings++;
        found.accept(finding);
    }
}
