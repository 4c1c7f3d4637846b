package dev.blobfish.server.dialect.usos;

import dev.blobfish.server.dialect.usos.auth.Authenticator;
import dev.blobfish.server.dialect.usos.auth.Caller;
import dev.blobfish.server.dialect.usos.auth.Consumers;
import dev.blobfish.server.dialect.usos.auth.Demand;
import dev.blobfish.server.dialect.usos.auth.SignedRequest;
import dev.blobfish.server.dialect.usos.problem.Refusals;
import dev.blobfish.server.dialect.usos.problem.UsosRefusal;
import dev.blobfish.server.dialect.usos.request.Arguments;
import dev.blobfish.server.dialect.usos.request.ServiceMethod;
import dev.blobfish.server.dialect.usos.wire.Pair;
import dev.blobfish.server.http.HttpRequest;
import java.util.List;
import java.util.Optional;

/// Who may go on to a method.
record Gate(Authenticator authenticator, Consumers consumers, Transport transport) {
    /// What can be refused before anything but the head of a request is read.
    static ServiceMethod method(HttpRequest request) {
        var method = ServiceMethod.at(request.rawPath())
                .orElseThrow(() -> new UsosRefusal(404, "There is no method at this address."));
        if (!request.method().equals("OPTIONS") && !method.takes(request.method()))
            throw new UsosRefusal(405, "This method is called with " + method.verbs() + ".");
        return method;
    }

    /// The file of a `put` may only come where secrets may: refused before it is read.
    void requireTransport(ServiceMethod method, HttpRequest request) {
        if (method.plaintextOnly() && !transport.isProtected(request)) throw Refusals.sslRequired();
    }

    /// Who asks; empty where nobody needs to say.
    ///
    /// @param form the parameters of an urlencoded body
    Optional<Caller> caller(ServiceMethod method, HttpRequest request, List<Pair> form, long now) {
        if (method.caller() == ServiceMethod.Caller.ANYBODY) return Optional.empty();
        var demand = new Demand(transport.isProtected(request), method.plaintextOnly());
        var caller = authenticator.authenticate(SignedRequest.of(request, form), demand, now);
        boolean administrative = caller.consumer().account().administrative();
        if (method.caller() == ServiceMethod.Caller.ADMINISTRATIVE && !administrative)
            throw Refusals.forbidden("administrative_only", "This method is for administrative consumers.");
        return Optional.of(caller);
    }

    /// The same caller in the name of the user that `as_user_id` names, in the place of a token.
    Caller acting(Caller caller, Arguments arguments) {
        var user = arguments.text("as_user_id");
        if (user.isEmpty()) return caller;
        if (caller.user().isPresent())
            throw new UsosRefusal(400, "A token and \"as_user_id\" exclude each other.")
                    .with("error", "param_forbidden")
                    .with("reason", "token_given")
                    .with("param_name", "as_user_id");
        if (!consumers.knowsUser(user.get())) throw Refusals.userNotFound("as_user_id");
        return caller.actingFor(user.get());
    }
}
