package dev.blobfish.server.dialect.shakenfist.store;

import dev.blobfish.server.engine.Mark;
import java.time.Instant;

/// The state among the facts of a record, and when it was deleted.
public final class Lifecycle {
    /// Marks deleted records with the moment of their deletion.
    public static final String DELETED_MARK = "deleted";

    private static final String STATE = "state";
    private static final String DELETED = "deleted";

    private Lifecycle() {}

    /// The state.
    public static State state(Facts facts) {
        return State.of(facts.text(STATE));
    }

    /// The facts of a new record.
    static Facts begin(State state) {
        return Facts.NONE.with(STATE, state.word());
    }

    /// The facts in another state; unchanged where they are in that state already.
    ///
    /// @throws IllegalStateException for a move that the life of a record does not know
    static Facts move(Facts facts, State next, Instant now) {
        var current = state(facts);
        if (current == next) return facts;
        if (!current.mayBecome(next)) throw new IllegalStateException(current + " cannot become " + next);
        var moved = facts.with(STATE, next.word());
        return next == State.DELETED ? moved.with(DELETED, now.toEpochMilli()) : moved;
    }

    /// The mark of a deleted record.
    static Mark deletedMark(Facts facts) {
        return new Mark(DELETED_MARK, moment(facts.number(DELETED)));
    }

    /// A moment with a fixed width, so that texts are in the order of the moments.
    public static String moment(Instant instant) {
        return moment(instant.toEpochMilli());
    }

    static String moment(long millis) {
        return "%015d".formatted(millis);
    }
}
