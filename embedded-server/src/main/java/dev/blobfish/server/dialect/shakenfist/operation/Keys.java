package dev.blobfish.server.dialect.shakenfist.operation;

import dev.blobfish.server.dialect.shakenfist.auth.NamespaceDirectory;
import dev.blobfish.server.dialect.shakenfist.problem.Refusal;
import dev.blobfish.server.dialect.shakenfist.request.Arguments;
import dev.blobfish.server.dialect.shakenfist.request.NamespaceRequest;
import dev.blobfish.server.dialect.shakenfist.store.StoredKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The keys of a namespace. Those of accounts are shown, and changed in `accounts.json` alone.
public final class Keys {
    private final NamespaceDirectory directory;
    private final NamespaceView view;

    /// Of a directory.
    public Keys(NamespaceDirectory directory) {
        this.directory = directory;
        this.view = new NamespaceView(directory);
    }

    /// A secret somebody chose. Storing it takes a while.
    record Secret(String text) {
        StoredKey stored() {
            return StoredKey.of(text);
        }

        @Override
        public String toString() {
            return "Secret";
        }
    }

    /// `GET .../keys`: the names.
    public Answered list(Call call, NamespaceRequest.ListKeys request) {
        var namespace = Namespaces.trusting(directory, request.namespace(), call.caller());
        call.arguments().check();
        var names = JsonNodeFactory.instance.arrayNode();
        view.keys(namespace).forEach(names::add);
        return new Answered.Json(names);
    }

    /// `POST .../keys`: adds a key, or replaces the one of that name and ends its tokens.
    public Answered add(Call call, NamespaceRequest.AddKey request) {
        Namespaces.trusting(directory, request.namespace(), call.caller());
        call.arguments().check();
        var sent = call.arguments().given("key_name").orElseThrow(() -> Refusal.badRequest("no key name specified"));
        var secret = secret(call.arguments());
        var name = name(sent);
        requireNotOfAnAccount(request.namespace(), name);
        var stored = secret.stored();
        directory.change(request.namespace(), namespace -> namespace.withKey(name, stored));
        return new Answered.Json(JsonNodeFactory.instance.stringNode(name));
    }

    /// `PUT .../keys/{key}`: replaces a key that is there.
    public Answered replace(Call call, NamespaceRequest.ReplaceKey request) {
        call.caller().requireSystem();
        directory.require(request.namespace());
        call.arguments().check();
        var secret = secret(call.arguments());
        requireNotOfAnAccount(request.namespace(), request.key());
        var stored = secret.stored();
        directory.change(request.namespace(), namespace -> {
            if (!namespace.keys().containsKey(request.key())) throw unknown();
            return namespace.withKey(request.key(), stored);
        });
        return new Answered.Json(JsonNodeFactory.instance.stringNode(request.key()));
    }

    /// `DELETE .../keys/{key}`.
    public Answered delete(Call call, NamespaceRequest.DeleteKey request) {
        Namespaces.trusting(directory, request.namespace(), call.caller());
        call.arguments().check();
        requireNotOfAnAccount(request.namespace(), request.key());
        directory.change(
                request.namespace(),
                namespace -> namespace.withoutKey(request.key()).orElseThrow(Keys::unknown));
        return Answered.NOTHING;
    }

    /// The secret in a body.
    ///
    /// @throws Refusal 400 where there is none
    static Secret secret(Arguments arguments) {
        var key = arguments.given("key").orElseThrow(() -> Refusal.badRequest("no key specified"));
        if (!key.isString()) throw Refusal.badRequest("key is not a string");
        return new Secret(key.stringValue());
    }

    /// A name that a key may have.
    ///
    /// @throws Refusal for others
    static String name(JsonNode sent) {
        if (!sent.isString()) throw Refusal.badRequest("key name is not a string");
        if (sent.stringValue().startsWith("_service_key")) throw Refusal.forbidden("illegal key name");
        return sent.stringValue();
    }

    private void requireNotOfAnAccount(String namespace, String key) {
        if (directory.accountKeys(namespace).stream().anyMatch(one -> one.name().equals(key)))
            throw Refusal.forbidden("the key belongs to an account of this store");
    }

    private static Refusal unknown() {
        return Refusal.notFound("key name not found in namespace");
    }
}
