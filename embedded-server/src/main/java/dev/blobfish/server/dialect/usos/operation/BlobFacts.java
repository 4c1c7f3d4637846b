package dev.blobfish.server.dialect.usos.operation;

import dev.blobfish.server.dialect.usos.problem.Refusals;
import dev.blobfish.server.dialect.usos.request.BlobField;
import dev.blobfish.server.dialect.usos.request.UsosRequest;
import dev.blobfish.server.dialect.usos.store.BlobTable;
import dev.blobfish.server.dialect.usos.store.Entry;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `blob` and `blobs`.
public final class BlobFacts {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final BlobTable table;
    private final LocalTime time;

    /// Of the blobs in a table.
    public BlobFacts(BlobTable table, LocalTime time) {
        this.table = table;
        this.time = time;
    }

    /// One blob.
    public UsosReply blob(UsosCall call, UsosRequest.Blob request) {
        var owned = table.owned(List.of(request.id()), call.consumer(), call.now());
        var blob = owned.get(request.id());
        if (blob == null) throw Refusals.blobNotFound();
        return new UsosReply.Value(json(blob, request.fields()));
    }

    /// Many blobs; `null` for each that the consumer does not have.
    public UsosReply blobs(UsosCall call, UsosRequest.Blobs request) {
        var owned = table.owned(request.ids(), call.consumer(), call.now());
        var json = JSON.objectNode();
        for (var id : request.ids()) {
            var blob = owned.get(id);
            json.set(id, blob == null ? JSON.nullNode() : json(blob, request.fields()));
        }
        return new UsosReply.Value(json);
    }

    private ObjectNode json(Entry.Blob blob, Set<BlobField> fields) {
        var json = JSON.objectNode();
        for (var field : fields) json.set(field.label(), value(blob, field));
        return json;
    }

    private JsonNode value(Entry.Blob blob, BlobField field) {
        return switch (field) {
            case SIZE -> JSON.numberNode(blob.fingerprint().size());
            case USER_ID -> {
                var user = blob.owner().user();
                yield user.isPresent() ? JSON.stringNode(user.get()) : JSON.nullNode();
            }
            case READ_ACCESS -> JSON.stringNode(blob.readers().label());
            case DATE_CREATED -> JSON.stringNode(time.text(blob.created()));
            case DATE_LAST_READ -> time.json(blob.reads().last());
            case TIMES_READ -> JSON.numberNode(blob.reads().times());
            case EXPIRES_AFTER -> time.json(blob.lifetime().expiresAfter());
            case EXPIRES_BEFORE -> time.json(blob.lifetime().expiresBefore());
        };
    }
}
