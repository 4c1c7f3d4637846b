package dev.blobfish.app.browse;

import dev.blobfish.app.fx.Background;
import dev.blobfish.app.fx.Stores;
import dev.blobfish.sdk.Access.Visibility;
import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobId;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.Feature;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Asks the store who may read the blobs that are on screen, one request at a time and only for rows that somebody
/// looks
/// at: a listing does not say it. What scrolled by unanswered is forgotten. FX thread only.
public final class AccessPeek {

    /// Rows waiting to be asked about; about a screenful.
    private static final int WAITING = 48;

    private static final int KNOWN = 4096;

    private final Stores stores;
    private final Background background;
    private final Map<Key, Optional<Visibility>> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Optional<Visibility>> eldest) {
            return size() > KNOWN;
        }
    };
    private final Deque<Key> waiting = new ArrayDeque<>();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper(this, "version");
    private boolean asking;

    public AccessPeek(Stores stores, Background background) {
        this.stores = stores;
        this.background = background;
    }

    private record Key(String profileId, BlobAddress address, long modified) {}

    /// What is known about a row now; where it is nothing, it is asked for.
    Optional<Visibility> of(Rows rows, int row) {
        Location location = rows.location();
        BlobAddress address =
                new BlobAddress(location.container().orElseThrow(), new BlobId(location.prefix() + rows.name(row)));
        Key key = new Key(location.profileId(), address, rows.millis(row));
        Optional<Visibility> answer = known.get(key);
        if (answer == null) {
            want(key);
            return Optional.empty();
        }
        return answer;
    }

    private void want(Key key) {
        if (!waiting.contains(key)) {
            waiting.addLast(key);
            if (waiting.size() > WAITING) {
                waiting.removeFirst();
            }
            askNext();
        }
    }

    private void askNext() {
        if (asking || waiting.isEmpty()) {
            return;
        }
        asking = true;
        Key key = waiting.getLast();
        background.<Optional<Visibility>>run(
                "access of " + key.address(),
                () -> {
                    BlobStore store = stores.store(key.profileId());
                    boolean may = store.capabilities(Optional.of(key.address().container()))
                            .has(Feature.READ_ACCESS);
                    return may ? Optional.of(store.access(key.address()).visibility()) : Optional.empty();
                },
                answer -> answered(key, answer),
                // Not to be told is an answer too: the cell stays empty, and the inspector says why.
                _ -> answered(key, Optional.empty()));
    }

    private void answered(Key key, Optional<Visibility> answer) {
        asking = false;
        waiting.remove(key);
        known.put(key, answer);
        if (answer.isPresent()) {
            version.set(version.get() + 1);
        }
        askNext();
    }

    /// Asks anew: rights were changed.
    public void forget() {
        known.clear();
        waiting.clear();
        version.set(version.get() + 1);
    }

    /// Rises when more is known.
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }
}
