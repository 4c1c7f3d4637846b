package dev.blobfish.server.dialect.usos.store;

import dev.blobfish.server.dialect.usos.problem.Refusals;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.MarkQuery;
import dev.blobfish.server.engine.ObjectSnapshot;
import dev.blobfish.server.engine.Problem;
import dev.blobfish.server.engine.Transaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The blobs of all consumers. Moments are seconds since 1970; within one call they are one moment.
public final class BlobTable {
    private static final int PAGE = 500;

    private final BlobEngine engine;
    private final long idleLife;

    /// @param idleLife for how long the bytes of a deleted blob can be taken up again
    public BlobTable(BlobEngine engine, Duration idleLife) {
        this.engine = engine;
        this.idleLife = idleLife.toSeconds();
        engine.ensureContainer(Rows.CONTAINER, "");
    }

    /// Those of the given blobs that a consumer has, in their order.
    public Map<String, Entry.Blob> owned(List<String> ids, String consumer, long now) {
        var owned = new LinkedHashMap<String, Entry.Blob>();
        for (var id : ids)
            find(id).filter(blob -> blob.belongsTo(consumer, now)).ifPresent(blob -> owned.put(id, blob));
        return owned;
    }

    private Optional<Entry.Blob> find(String id) {
        try {
            return Rows.name(id).map(engine::info).map(EntryCodec::decode).flatMap(Rows::blob);
        } catch (EngineException e) {
            if (e.problem() != Problem.NO_SUCH_OBJECT) throw e;
            return Optional.empty();
        }
    }

    /// Changes a blob.
    ///
    /// @throws dev.blobfish.server.dialect.usos.problem.UsosRefusal where the consumer has no such blob
    public void update(String id, String consumer, long now, UnaryOperator<Entry.Blob> change) {
        engine.transact(all -> {
            var blob = Rows.blob(all, id)
                    .filter(found -> found.belongsTo(consumer, now))
                    .orElseThrow(Refusals::blobNotFound);
            Rows.update(all, id, change.apply(blob));
            return true;
        });
    }

    /// Opens a blob for reading and counts that. Close what it answers.
    ///
    /// @throws dev.blobfish.server.dialect.usos.problem.UsosRefusal where there is no such blob for this consumer
    public ObjectSnapshot read(String id, String consumer, long now) {
        var snapshot = engine.open(Rows.name(id).orElseThrow(Refusals::blobNotFound));
        try {
            engine.transact(all -> {
                var blob = Rows.blob(all, id)
                        .filter(found -> found.isReadableBy(consumer, now))
                        .orElseThrow(Refusals::blobNotFound);
                Rows.update(all, id, blob.readAgain(now));
                return true;
            });
            return snapshot;
        } catch (RuntimeException refused) {
            snapshot.close();
            throw refused;
        }
    }

    /// Deletes those of the given blobs that a consumer has, all at once.
    ///
    /// @return their ids, in order
    public List<String> delete(List<String> ids, String consumer, long now) {
        return engine.transact(all -> {
            var deleted = new ArrayList<String>();
            for (var id : ids) {
                var blob = Rows.blob(all, id).filter(found -> found.belongsTo(consumer, now));
                if (blob.isEmpty()) continue;
                remove(all, new StoredBlob(id, blob.get()), now);
                deleted.add(id);
            }
            return deleted;
        });
    }

    /// Every blob of a consumer that is not gone, in no particular order.
    public void eachOf(String consumer, long now, Consumer<StoredBlob> visitor) {
        each(Marks.CONSUMER, consumer, now, visitor);
    }

    /// Every blob that a consumer stored in the name of a user.
    public void eachOf(String consumer, String user, long now, Consumer<StoredBlob> visitor) {
        each(Marks.USER, Marks.user(consumer, user), now, visitor);
    }

    private void each(String mark, String value, long now, Consumer<StoredBlob> visitor) {
        var after = "";
        for (int count = PAGE; count == PAGE; ) {
            var rows = Rows.rows(engine.find(MarkQuery.equalTo(Rows.CONTAINER, mark, value, after, PAGE)));
            for (var row : rows)
                if (row.entry() instanceof Entry.Blob blob && blob.lifetime().at(now) != Lifetime.State.GONE)
                    visitor.accept(new StoredBlob(row.id(), blob));
            count = rows.size();
            if (count > 0) after = rows.getLast().id();
        }
    }

    /// Deletes blobs that are gone.
    public void reap(long now) {
        var query = MarkQuery.upTo(Rows.CONTAINER, Marks.GONE, Marks.moment(now), PAGE);
        while (engine.transact(all -> {
                    var rows = Rows.rows(all.find(query));
                    for (var row : rows)
                        if (row.entry() instanceof Entry.Blob blob) remove(all, new StoredBlob(row.id(), blob), now);
                    return rows.size();
                })
                == PAGE) {
            // There may be more.
        }
    }

    /// The last blob of a content leaves its row behind, so that the bytes can be taken up for a while.
    private void remove(Transaction all, StoredBlob gone, long now) {
        var content = gone.blob().content();
        boolean last = !content.twin()
                && all.find(Rows.withContent(content.fingerprint(), 2)).size() == 1;
        if (last) Rows.update(all, gone.id(), new Entry.Idle(content.fingerprint(), now + idleLife, false));
        else Rows.delete(all, gone.id());
    }
}
