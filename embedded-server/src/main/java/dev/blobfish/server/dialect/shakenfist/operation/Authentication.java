package dev.blobfish.server.dialect.shakenfist.operation;

import dev.blobfish.server.dialect.shakenfist.auth.Authenticator;
import dev.blobfish.server.dialect.shakenfist.auth.NamespaceDirectory;
import dev.blobfish.server.dialect.shakenfist.auth.Tokens;
import dev.blobfish.server.dialect.shakenfist.problem.Refusal;
import dev.blobfish.server.dialect.shakenfist.request.Arguments;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// `POST /auth`: trades a key for a token. The key's name is not sent; every key of the namespace is tried.
public final class Authentication {
    private final NamespaceDirectory namespaces;
    private final Authenticator authenticator;
    private final Tokens tokens;

    /// With the keys of a directory.
    public Authentication(NamespaceDirectory namespaces, Authenticator authenticator, Tokens tokens) {
        this.namespaces = namespaces;
        this.authenticator = authenticator;
        this.tokens = tokens;
    }

    /// A token.
    public Answered authenticate(Arguments arguments) {
        if (!arguments.has("namespace")) throw Refusal.badRequest("missing namespace in request");
        var namespace = namespaces.require(
                arguments.value("namespace").map(name -> name.asString("")).orElse(""));
        arguments.check();
        var key = arguments.given("key").orElseThrow(() -> Refusal.badRequest("missing key in request"));
        var token = authenticator.token(namespace, secret(key)).orElseThrow(() -> Refusal.unauthorized("unauthorized"));
        return new Answered.Json(JsonNodeFactory.instance
                .objectNode()
                .put("access_token", token)
                .put("token_type", "Bearer")
                .put("expires_in", tokens.lifeSeconds()));
    }

    private static String secret(JsonNode key) {
        if (!key.isString()) throw Refusal.badRequest("key is not a string");
        return key.stringValue();
    }
}
