package dev.blobfish.server.dialect.shakenfist.operation;

import static dev.blobfish.server.dialect.shakenfist.store.Tables.ARTIFACTS;
import static dev.blobfish.server.dialect.shakenfist.store.Tables.BLOBS;

import dev.blobfish.server.dialect.shakenfist.auth.NamespaceDirectory;
import dev.blobfish.server.dialect.shakenfist.json.PythonJson;
import dev.blobfish.server.dialect.shakenfist.problem.Refusal;
import dev.blobfish.server.dialect.shakenfist.request.Arguments;
import dev.blobfish.server.dialect.shakenfist.request.MetadataRequest;
import dev.blobfish.server.dialect.shakenfist.request.MetadataRequest.Subject;
import dev.blobfish.server.dialect.shakenfist.store.Described;
import dev.blobfish.server.dialect.shakenfist.store.Metadata;
import dev.blobfish.server.dialect.shakenfist.store.Reading;
import dev.blobfish.server.engine.Transaction;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Metadata of blobs, artifacts and namespaces: the same everywhere, but for who may change it.
public final class MetadataOperations {
    private static final int MAX_CHARACTERS = 1 << 20;

    private final Setting setting;
    private final NamespaceDirectory namespaces;

    /// Of a store.
    public MetadataOperations(Setting setting, NamespaceDirectory namespaces) {
        this.setting = setting;
        this.namespaces = namespaces;
    }

    /// One key set, or removed where there is no value.
    private record Edit(String key, Optional<JsonNode> value) {
        <R extends Described<R>> R of(R record) {
            var changed = value.map(one -> record.withMetadata(key, one)).orElseGet(() -> record.withoutMetadata(key));
            if (PythonJson.text(Metadata.of(changed.facts())).length() > MAX_CHARACTERS)
                throw Refusal.badRequest("metadata is too large");
            return changed;
        }
    }

    /// Reads the arguments of a change, once it is known what is to be changed.
    private interface Decision {
        Edit edit();
    }

    /// `GET .../metadata`.
    public Answered get(Call call, MetadataRequest.GetMetadata request) {
        var from = setting.reading();
        var facts = switch (request.subject()) {
            case Subject.OfBlob(String uuid) -> Blobs.require(from, uuid).facts();
            case Subject.OfArtifact(String reference) ->
                Access.owned(from, reference, call.caller()).facts();
            case Subject.OfNamespace(String name) ->
                Namespaces.trusting(namespaces, name, call.caller()).facts();
        };
        call.arguments().check();
        return new Answered.Json(Metadata.of(facts));
    }

    /// `POST .../metadata`.
    public Answered add(Call call, MetadataRequest.AddMetadata request) {
        return change(call, request, () -> {
            var key = call.arguments().given("key").orElseThrow(() -> Refusal.badRequest("no key specified"));
            var value = value(call.arguments());
            if (!key.isString()) throw Refusal.badRequest("key is not a string");
            return new Edit(key.stringValue(), value);
        });
    }

    /// `PUT .../metadata/{key}`.
    public Answered put(Call call, MetadataRequest.PutMetadata request) {
        return change(call, request, () -> new Edit(request.key(), value(call.arguments())));
    }

    /// `DELETE .../metadata/{key}`.
    public Answered delete(Call call, MetadataRequest.DeleteMetadata request) {
        return change(call, request, () -> new Edit(request.key(), Optional.empty()));
    }

    private static Optional<JsonNode> value(Arguments arguments) {
        return Optional.of(arguments.given("value").orElseThrow(() -> Refusal.badRequest("no value specified")));
    }

    private Answered change(Call call, MetadataRequest request, Decision decision) {
        Decision checked = () -> {
            call.arguments().check();
            return decision.edit();
        };
        switch (request.subject()) {
            case Subject.OfNamespace(String name) -> {
                Namespaces.trusting(namespaces, name, call.caller());
                namespaces.change(name, found -> checked.edit().of(found));
            }
            case Subject.OfBlob _, Subject.OfArtifact _ ->
                setting.engine().<Described<?>>transact(transaction -> change(transaction, call, request, checked));
        }
        return Answered.NOTHING;
    }

    private Described<?> change(Transaction transaction, Call call, MetadataRequest request, Decision decision) {
        var from = Reading.of(transaction);
        return switch (request.subject()) {
            case Subject.OfBlob(String uuid) -> {
                var blob = Blobs.require(from, uuid);
                yield BLOBS.update(transaction, decision.edit().of(blob));
            }
            case Subject.OfArtifact(String reference) -> {
                var artifact = Access.owned(from, reference, call.caller());
                yield ARTIFACTS.update(transaction, decision.edit().of(artifact));
            }
            case Subject.OfNamespace(String name) ->
                throw new IllegalStateException("not in this transaction: " + name);
        };
    }
}
