package dev.blobfish.server.dialect.shakenfist.store;

import dev.blobfish.server.engine.Mark;
import java.time.Instant;
import java.util.Set;

/// Bytes that are still coming in.
///
/// @param key  the UUID
/// @param size bytes so far
public record Upload(String key, long size, Facts facts) implements Stored {
    /// Marks every upload with the moment at which data came last.
    public static final String TOUCHED_MARK = "touched";

    static Upload read(Row row) {
        return new Upload(row.key(), row.size(), row.facts());
    }

    /// An upload without bytes.
    ///
    /// @param namespace who may add to it
    public static Upload create(String uuid, String namespace, Instant now) {
        var facts = Facts.NONE.with("namespace", namespace).with("created_at", Clocks.seconds(now));
        return new Upload(uuid, 0, facts).touched(now);
    }

    /// Who began it.
    public String namespace() {
        return facts.text("namespace");
    }

    /// When it was begun, in seconds.
    public double createdAt() {
        return facts.real("created_at");
    }

    /// The same, with data that came at that moment.
    public Upload touched(Instant now) {
        return new Upload(key, size, facts.with(TOUCHED_MARK, now.toEpochMilli()));
    }

    @Override
    public Set<Mark> marks() {
        return Set.of(new Mark(TOUCHED_MARK, Lifecycle.moment(facts.number(TOUCHED_MARK))));
    }
}
