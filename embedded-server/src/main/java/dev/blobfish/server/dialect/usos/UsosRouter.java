package dev.blobfish.server.dialect.usos;

import dev.blobfish.server.dialect.usos.operation.UsosCall;
import dev.blobfish.server.dialect.usos.operation.UsosReply;
import dev.blobfish.server.dialect.usos.request.UsosRequest;
import java.io.IOException;

/// Leads each kind of request to its operation: a new record in [UsosRequest] is a compile error here.
record UsosRouter(UsosOperations to) {
    UsosReply answer(UsosCall call, UsosRequest request) throws IOException {
        return switch (request) {
            case UsosRequest.OfBlobbox blobbox -> blobbox(call, blobbox);
            case UsosRequest.OfInstallation installation -> installation(call, installation);
        };
    }

    private UsosReply blobbox(UsosCall call, UsosRequest.OfBlobbox request) throws IOException {
        return switch (request) {
            case UsosRequest.Blob r -> to.facts().blob(call, r);
            case UsosRequest.Blobs r -> to.facts().blobs(call, r);
            case UsosRequest.Get r -> to.changes().get(call, r);
            case UsosRequest.Put r -> to.writes().put(call, r);
            case UsosRequest.PutBytes r -> to.writes().putBytes(call, r);
            case UsosRequest.PutSha1 r -> to.writes().putSha1(call, r);
            case UsosRequest.PutUnsigned r -> to.writes().putUnsigned(call, r);
            case UsosRequest.Chmod r -> to.changes().chmod(call, r);
            case UsosRequest.Delete r -> to.changes().delete(call, r);
            case UsosRequest.Consumer r -> to.statistics().consumer(call, r);
            case UsosRequest.User r -> to.statistics().user(call, r);
            case UsosRequest.Users r -> to.statistics().users(call, r);
            case UsosRequest.UsersAll r -> to.statistics().usersAll(call, r);
        };
    }

    private UsosReply installation(UsosCall call, UsosRequest.OfInstallation request) {
        return switch (request) {
            case UsosRequest.Now _ -> to.installation().now(call);
            case UsosRequest.ConsumerInfo r -> to.installation().consumer(call, r);
            case UsosRequest.Installation r -> to.installation().installation(call, r);
            case UsosRequest.MethodIndex _ -> to.reference().index();
            case UsosRequest.Method r -> to.reference().method(call, r);
        };
    }
}
