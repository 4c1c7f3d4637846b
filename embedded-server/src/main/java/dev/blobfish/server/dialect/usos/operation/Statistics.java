package dev.blobfish.server.dialect.usos.operation;

import dev.blobfish.server.dialect.usos.auth.Consumers;
import dev.blobfish.server.dialect.usos.problem.Refusals;
import dev.blobfish.server.dialect.usos.request.StatisticsField;
import dev.blobfish.server.dialect.usos.request.UsosRequest;
import dev.blobfish.server.dialect.usos.store.BlobTable;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `consumer`, `user`, `users` and `users_all`: never of other consumers' blobs.
public final class Statistics {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final BlobTable table;
    private final Consumers consumers;

    /// Of the blobs in a table.
    public Statistics(BlobTable table, Consumers consumers) {
        this.table = table;
        this.consumers = consumers;
    }

    /// Of all blobs.
    public UsosReply consumer(UsosCall call, UsosRequest.Consumer request) {
        var tally = new Tally(request.fields());
        table.eachOf(call.consumer(), call.now(), blob -> tally.add(blob, call.now()));
        return new UsosReply.Value(tally.json());
    }

    /// Of the blobs of one user.
    public UsosReply user(UsosCall call, UsosRequest.User request) {
        if (!consumers.knowsUser(request.id())) throw Refusals.userNotFound("user_id");
        return new UsosReply.Value(ofUser(call, request.id(), request.fields()));
    }

    /// Of the blobs of many users; `null` for each that is unknown.
    public UsosReply users(UsosCall call, UsosRequest.Users request) {
        var json = JSON.objectNode();
        for (var id : request.ids())
            json.set(id, consumers.knowsUser(id) ? ofUser(call, id, request.fields()) : JSON.nullNode());
        return new UsosReply.Value(json);
    }

    /// Of every user who has blobs.
    public UsosReply usersAll(UsosCall call, UsosRequest.UsersAll request) {
        var tallies = new TreeMap<String, Tally>();
        table.eachOf(
                call.consumer(),
                call.now(),
                stored -> stored.blob()
                        .owner()
                        .user()
                        .ifPresent(user -> tallies.computeIfAbsent(user, _ -> new Tally(request.fields()))
                                .add(stored, call.now())));
        var json = JSON.objectNode();
        tallies.forEach((user, tally) -> json.set(user, tally.json()));
        return new UsosReply.Value(json);
    }

    private ObjectNode ofUser(UsosCall call, String user, Set<StatisticsField> fields) {
        var tally = new Tally(fields);
        table.eachOf(call.consumer(), user, call.now(), blob -> tally.add(blob, call.now()));
        return tally.json();
    }
}
