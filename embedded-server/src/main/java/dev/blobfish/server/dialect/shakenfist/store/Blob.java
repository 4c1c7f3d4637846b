package dev.blobfish.server.dialect.shakenfist.store;

import dev.blobfish.server.engine.Mark;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// Bytes under a UUID, and how many versions of artifacts refer to them.
///
/// @param key  the UUID
/// @param size bytes
public record Blob(String key, long size, Facts facts) implements Described<Blob> {
    /// Marks blobs of which digests are still to be computed.
    public static final String PENDING_MARK = "pending";

    /// The value of that mark.
    public static final String PENDING = "digests";

    private static final String REFERENCES = "references";
    private static final String DIGESTS = "digests";

    static Blob read(Row row) {
        return new Blob(row.key(), row.size(), row.facts());
    }

    /// A blob as it is made of an upload, with one reference.
    ///
    /// @param inspection what was found out about the bytes
    public static Blob create(String uuid, long size, String sha512, ObjectNode inspection, Instant now) {
        double seconds = Clocks.seconds(now);
        var facts = Lifecycle.begin(State.CREATED)
                .with("modified", Math.floor(seconds))
                .with("fetched_at", seconds)
                .with(REFERENCES, 1)
                .with("inspection", inspection)
                .with(PENDING_MARK, true);
        return new Blob(uuid, size, facts).withDigests(Map.of("sha512", sha512));
    }

    /// Its state.
    public State state() {
        return Lifecycle.state(facts);
    }

    /// How many versions of artifacts refer to it.
    public long references() {
        return facts.number(REFERENCES);
    }

    /// The digest of its bytes.
    public String sha512() {
        return facts.object(DIGESTS).path("sha512").asString("");
    }

    /// What was found out about its bytes.
    public ObjectNode inspection() {
        return facts.object("inspection");
    }

    /// One more reference.
    Blob referred() {
        return with(facts.with(REFERENCES, references() + 1));
    }

    /// One reference less; deleted with the last one.
    Blob unreferred(Instant now) {
        var fewer = facts.with(REFERENCES, Math.max(0, references() - 1));
        return with(references() > 1 ? fewer : Lifecycle.move(fewer, State.DELETED, now));
    }

    /// With further digests, in lower-case hexadecimal digits by algorithm.
    private Blob withDigests(Map<String, String> more) {
        var all = facts.object(DIGESTS);
        more.forEach(all::put);
        return with(facts.with(DIGESTS, all));
    }

    /// With all digests that were put off.
    public Blob digested(Map<String, String> more) {
        var blob = withDigests(more);
        return blob.with(blob.facts().without(PENDING_MARK));
    }

    /// Its bytes cannot be read.
    public Blob damaged(Instant now) {
        return with(Lifecycle.move(facts, State.ERROR, now).without(PENDING_MARK));
    }

    @Override
    public Blob with(Facts other) {
        return new Blob(key, size, other);
    }

    @Override
    public Set<Mark> marks() {
        if (state() == State.DELETED) return Set.of(Lifecycle.deletedMark(facts));
        var marks = new HashSet<Mark>();
        for (var digest : facts.object(DIGESTS).properties())
            marks.add(new Mark(digest.getKey(), digest.getValue().asString()));
        if (facts.flag(PENDING_MARK)) marks.add(new Mark(PENDING_MARK, PENDING));
        return marks;
    }
}
