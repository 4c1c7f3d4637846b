package dev.blobfish.server.dialect.usos.operation;

import dev.blobfish.server.dialect.usos.request.UsosRequest;
import dev.blobfish.server.dialect.usos.store.BlobTable;
import tools.jackson.databind.node.JsonNodeFactory;

/// `get`, `chmod` and `delete`.
public final class BlobChanges {
    private final BlobTable table;

    /// Of the blobs in a table.
    public BlobChanges(BlobTable table) {
        this.table = table;
    }

    /// The bytes; reading changes a blob, for reads are counted.
    public UsosReply get(UsosCall call, UsosRequest.Get request) {
        return new UsosReply.Bytes(table.read(request.id(), call.consumer(), call.now()));
    }

    /// Other readers and limits, all of them or none.
    public UsosReply chmod(UsosCall call, UsosRequest.Chmod request) {
        table.update(request.id(), call.consumer(), call.now(), blob -> {
            var lifetime = blob.lifetime().with(request.minAge(), request.maxAge(), call.now());
            return blob.with(request.readers(), lifetime);
        });
        return UsosReply.success();
    }

    /// Deletes what the consumer has of a list, and says which.
    public UsosReply delete(UsosCall call, UsosRequest.Delete request) {
        var json = JsonNodeFactory.instance.objectNode();
        var matched = json.putArray("matched");
        table.delete(request.ids(), call.consumer(), call.now()).forEach(matched::add);
        return new UsosReply.Value(json);
    }
}
