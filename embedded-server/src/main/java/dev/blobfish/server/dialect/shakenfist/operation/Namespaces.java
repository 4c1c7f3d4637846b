package dev.blobfish.server.dialect.shakenfist.operation;

import static dev.blobfish.server.dialect.shakenfist.store.Tables.NAMESPACES;

import dev.blobfish.server.dialect.shakenfist.auth.Caller;
import dev.blobfish.server.dialect.shakenfist.auth.NamespaceDirectory;
import dev.blobfish.server.dialect.shakenfist.problem.Refusal;
import dev.blobfish.server.dialect.shakenfist.request.NamespaceRequest;
import dev.blobfish.server.dialect.shakenfist.store.Namespace;
import dev.blobfish.server.dialect.shakenfist.store.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Namespaces as wholes, and whom they trust.
public final class Namespaces {
    private final Setting setting;
    private final NamespaceDirectory directory;
    private final NamespaceView view;
    private final Artifacts artifacts;

    /// @param artifacts go with their namespace
    public Namespaces(Setting setting, NamespaceDirectory directory, Artifacts artifacts) {
        this.setting = setting;
        this.directory = directory;
        this.view = new NamespaceView(directory);
        this.artifacts = artifacts;
    }

    /// `GET /auth/namespaces`: those that trust the caller.
    public Answered list(Call call) {
        call.arguments().check();
        var views = JsonNodeFactory.instance.arrayNode();
        for (var namespace : directory.all())
            if (namespace.trusts(call.caller().namespace())) views.add(view.of(namespace));
        return new Answered.Json(views);
    }

    /// `GET /auth/namespaces/{namespace}`.
    public Answered get(Call call, NamespaceRequest.GetNamespace request) {
        var namespace = trusting(directory, request.namespace(), call.caller());
        call.arguments().check();
        return new Answered.Json(view.of(namespace));
    }

    /// `POST /auth/namespaces`.
    public Answered create(Call call) {
        call.caller().requireSystem();
        call.arguments().check();
        var name = call.arguments().given("namespace").orElseThrow(() -> Refusal.badRequest("no namespace specified"));
        if (!name.isString()) throw Refusal.badRequest("namespace is not a string");
        if (directory.isTaken(name.stringValue())) throw exists();
        var fresh = Namespace.create(name.stringValue());
        var made = call.arguments()
                .given("key_name")
                .map(key -> withKey(fresh, call, key))
                .orElse(fresh);
        setting.engine().transact(transaction -> {
            if (NAMESPACES.get(Reading.of(transaction), made.key()).isPresent()) throw exists();
            return NAMESPACES.put(transaction, made);
        });
        return new Answered.Json(view.of(made));
    }

    private static Namespace withKey(Namespace namespace, Call call, JsonNode name) {
        var secret = Keys.secret(call.arguments());
        return namespace.withKey(Keys.name(name), secret.stored());
    }

    private static Refusal exists() {
        return Refusal.forbidden("namespace exists");
    }

    /// `DELETE /auth/namespaces/{namespace}`: its artifacts go first, so that a crash in between can be made good
    /// by
    /// asking again.
    public Answered delete(Call call, NamespaceRequest.DeleteNamespace request) {
        call.caller().requireSystem();
        directory.require(request.namespace());
        call.arguments().check();
        if (request.namespace().equals(Namespace.SYSTEM))
            throw Refusal.forbidden("you cannot delete the system namespace");
        if (directory.isFixed(request.namespace()))
            throw Refusal.forbidden("the namespace belongs to an account of this store");
        artifacts.deleteAll(request.namespace());
        directory.change(request.namespace(), namespace -> namespace.deleted(setting.now()));
        return Answered.NOTHING;
    }

    /// `POST /auth/namespaces/{namespace}/trust`. The other one need not exist.
    public Answered trust(Call call, NamespaceRequest.AddTrust request) {
        trusting(directory, request.namespace(), call.caller());
        call.arguments().check();
        var other = call.arguments()
                .given("external_namespace")
                .orElseThrow(() -> Refusal.badRequest("no external namespace specified"));
        if (!other.isString()) throw Refusal.badRequest("external namespace is not a string");
        return new Answered.Json(
                view.of(directory.change(request.namespace(), namespace -> namespace.trusting(other.stringValue()))));
    }

    /// `DELETE /auth/namespaces/{namespace}/trust/{other}`. `system` stays trusted, without a word.
    public Answered distrust(Call call, NamespaceRequest.RemoveTrust request) {
        trusting(directory, request.namespace(), call.caller());
        call.arguments().check();
        return new Answered.Json(
                view.of(directory.change(request.namespace(), namespace -> namespace.distrusting(request.other()))));
    }

    /// A namespace that trusts the caller.
    ///
    /// @throws Refusal 404
    static Namespace trusting(NamespaceDirectory directory, String name, Caller caller) {
        return directory
                .find(name)
                .filter(namespace -> namespace.trusts(caller.namespace()))
                .orElseThrow(NamespaceDirectory::notFound);
    }
}
