package dev.blobfish.server.dialect.usos.auth;

import dev.blobfish.server.dialect.usos.wire.Octets;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.Content;
import dev.blobfish.server.engine.Documents;
import dev.blobfish.server.engine.ListEntry;
import dev.blobfish.server.engine.ListQuery;
import dev.blobfish.server.engine.ListStart;
import dev.blobfish.server.engine.ObjectDraft;
import dev.blobfish.server.engine.ObjectInfo;
import dev.blobfish.server.engine.ObjectName;
import dev.blobfish.server.engine.StandardDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The nonces that were used, kept by the engine: a restart must not let anybody repeat a request. Their names begin
/// with the time, so the oldest are the first.
public final class Nonces {
    private static final String CONTAINER = "usos:nonce";
    private static final int PAGE = 500;
    private static final ObjectDraft DRAFT = new ObjectDraft("", Documents.NONE);

    private final BlobEngine engine;

    /// Keeps nonces in a store.
    public Nonces(BlobEngine engine) {
        this.engine = engine;
        engine.ensureContainer(CONTAINER, "");
    }

    /// Takes a nonce, durably.
    ///
    /// @return false where it was taken before
    boolean take(String consumerKey, String token, Stamp stamp) {
        var name = new ObjectName(CONTAINER, time(stamp.seconds()) + digest(consumerKey, token, stamp.nonce()));
        return engine.transact(all -> {
            if (all.object(name).isPresent()) return false;
            all.put(name, DRAFT, Content.NONE);
            return true;
        });
    }

    /// Forgets those of requests signed before a moment, in seconds since 1970.
    public void forget(long before) {
        while (engine.transact(all -> {
                    var old = old(all.list(query()).rows(), time(before));
                    old.forEach(all::delete);
                    return old.size();
                })
                == PAGE) {
            // There may be more.
        }
    }

    private static ListQuery query() {
        return new ListQuery(CONTAINER, "", "", ListStart.BEGINNING, PAGE);
    }

    private static List<ObjectName> old(List<ListEntry<ObjectInfo>> rows, String before) {
        var old = new ArrayList<ObjectName>();
        for (var row : rows)
            if (row instanceof ListEntry.Item<ObjectInfo>(var info)
                    && info.name().key().compareTo(before) < 0) old.add(info.name());
        return old;
    }

    private static String time(long seconds) {
        return "%015d-".formatted(Math.max(seconds, 0));
    }

    /// Of fixed length whatever a client sends; the lengths keep one part from running into the next.
    private static String digest(String... parts) {
        var digest = StandardDigest.SHA256.begin();
        for (var part : parts) {
            var bytes = Octets.bytes(Octets.of(part.length() + ":" + part));
            digest.update(bytes, 0, bytes.length);
        }
        return HexFormat.of().formatHex(digest.finish());
    }
}
