package dev.blobfish.server.dialect.usos.operation;

import static java.util.Comparator.comparingLong;

import dev.blobfish.server.dialect.usos.request.StatisticsField;
import dev.blobfish.server.dialect.usos.store.Lifetime.State;
import dev.blobfish.server.dialect.usos.store.StoredBlob;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Counts blobs. Every blob counts with its full size, however many share their bytes. For one thread.
final class Tally {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<State, long[]> sums = new EnumMap<>(State.class);
    private final List<Listed> ids = new ArrayList<>();
    private final Set<StatisticsField> fields;
    private final boolean wantsIds;

    private record Listed(String id, long created, State state) {}

    /// @param fields ids are only kept where one of these needs them
    Tally(Set<StatisticsField> fields) {
        this.fields = fields;
        this.wantsIds = fields.stream().anyMatch(Tally::isList);
        for (var state : State.values()) sums.put(state, new long[2]);
    }

    private static boolean isList(StatisticsField field) {
        return switch (field) {
            case ALL_BLOB_IDS, HARD_BLOB_IDS, SOFT_BLOB_IDS -> true;
            case ALL_COUNT, HARD_COUNT, SOFT_COUNT, ALL_VSIZE, HARD_VSIZE, SOFT_VSIZE -> false;
        };
    }

    void add(StoredBlob stored, long now) {
        var blob = stored.blob();
        var state = blob.lifetime().at(now);
        var sum = sums(state);
        sum[0]++;
        sum[1] += blob.fingerprint().size();
        if (wantsIds) ids.add(new Listed(stored.id(), blob.created(), state));
    }

    ObjectNode json() {
        ids.sort(comparingLong(Listed::created).thenComparing(Listed::id));
        var json = JSON.objectNode();
        for (var field : fields) json.set(field.label(), value(field));
        return json;
    }

    private JsonNode value(StatisticsField field) {
        return switch (field) {
            case ALL_COUNT -> sum(0, State.HARD, State.SOFT);
            case HARD_COUNT -> sum(0, State.HARD);
            case SOFT_COUNT -> sum(0, State.SOFT);
            case ALL_VSIZE -> sum(1, State.HARD, State.SOFT);
            case HARD_VSIZE -> sum(1, State.HARD);
            case SOFT_VSIZE -> sum(1, State.SOFT);
            case ALL_BLOB_IDS -> list(EnumSet.of(State.HARD, State.SOFT));
            case HARD_BLOB_IDS -> list(EnumSet.of(State.HARD));
            case SOFT_BLOB_IDS -> list(EnumSet.of(State.SOFT));
        };
    }

    private JsonNode sum(int which, State... states) {
        long sum = 0;
        for (var state : states) sum += sums(state)[which];
        return JSON.numberNode(sum);
    }

    private long[] sums(State state) {
        return sums.computeIfAbsent(state, _ -> new long[2]);
    }

    private JsonNode list(Set<State> states) {
        var list = JSON.arrayNode();
        for (var one : ids) if (states.contains(one.state())) list.add(one.id());
        return list;
    }
}
