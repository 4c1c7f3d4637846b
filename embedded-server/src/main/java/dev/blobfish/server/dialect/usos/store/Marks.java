package dev.blobfish.server.dialect.usos.store;

import dev.blobfish.server.dialect.usos.wire.Octets;
import dev.blobfish.server.dialect.usos.wire.Percent;
import dev.blobfish.server.engine.Mark;
import java.util.HashSet;
import java.util.Set;

/// By what rows are found.
final class Marks {
    /// Content by SHA-1 and size.
    static final String CONTENT = "content";

    /// Blobs whose SHA-1 and size others had first.
    static final String TWIN = "twin";

    /// Blobs by consumer.
    static final String CONSUMER = "consumer";

    /// Blobs by consumer and user.
    static final String USER = "user";

    /// Blobs by the moment at which they are gone.
    static final String GONE = "gone";

    /// Idle content by the moment at which it may go.
    static final String IDLE = "idle";

    /// The same for what came without a signature.
    static final String STAGED = "staged";

    private Marks() {}

    static Set<Mark> of(Entry entry) {
        var marks = new HashSet<Mark>();
        switch (entry) {
            case Entry.Blob blob -> {
                var owner = blob.owner();
                marks.add(new Mark(
                        blob.content().twin() ? TWIN : CONTENT,
                        blob.fingerprint().key()));
                marks.add(new Mark(CONSUMER, owner.consumer()));
                owner.user().ifPresent(user -> marks.add(new Mark(USER, user(owner.consumer(), user))));
                blob.lifetime().maxUntil().ifPresent(until -> marks.add(new Mark(GONE, moment(until))));
            }
            case Entry.Idle idle -> {
                marks.add(new Mark(CONTENT, idle.fingerprint().key()));
                marks.add(new Mark(IDLE, moment(idle.until())));
                if (idle.staged()) marks.add(new Mark(STAGED, moment(idle.until())));
            }
        }
        return marks;
    }

    /// No two pairs have the same text, whatever their characters.
    static String user(String consumer, String user) {
        return Percent.encode(Octets.of(consumer)) + "|" + Percent.encode(Octets.of(user));
    }

    /// Texts that sort as moments do.
    static String moment(long seconds) {
        return "%019d".formatted(Math.max(seconds, 0));
    }
}
