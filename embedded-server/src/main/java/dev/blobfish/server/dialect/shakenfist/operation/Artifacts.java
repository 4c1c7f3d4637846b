package dev.blobfish.server.dialect.shakenfist.operation;

import static dev.blobfish.server.dialect.shakenfist.store.Tables.ARTIFACTS;

import dev.blobfish.server.dialect.shakenfist.auth.NamespaceDirectory;
import dev.blobfish.server.dialect.shakenfist.problem.Refusal;
import dev.blobfish.server.dialect.shakenfist.request.ArtifactRequest;
import dev.blobfish.server.dialect.shakenfist.store.Artifact;
import dev.blobfish.server.dialect.shakenfist.store.Namespace;
import dev.blobfish.server.dialect.shakenfist.store.Reading;
import dev.blobfish.server.dialect.shakenfist.store.State;
import dev.blobfish.server.dialect.shakenfist.store.VersionLedger;
import dev.blobfish.server.engine.Transaction;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;

/// Artifacts as wholes: seen, shared and deleted.
public final class Artifacts {
    private final Setting setting;
    private final NamespaceDirectory namespaces;
    private final Journal journal;

    /// Of a store.
    public Artifacts(Setting setting, NamespaceDirectory namespaces) {
        this.setting = setting;
        this.namespaces = namespaces;
        this.journal = new Journal(setting.node());
    }

    /// `GET /artifacts`: own ones, those of namespaces that trust the caller, and shared ones.
    public Answered list(Call call) {
        call.arguments().check();
        var node = call.arguments().given("node").map(name -> name.asString(""));
        boolean elsewhere = node.filter(name -> !name.equals(setting.node())).isPresent();
        var trust = new HashMap<String, Boolean>();
        var views = JsonNodeFactory.instance.arrayNode();
        var from = setting.reading();
        if (!elsewhere)
            ARTIFACTS.forEach(from, artifact -> {
                boolean visible = artifact.shared()
                        || trust.computeIfAbsent(
                                artifact.namespace(),
                                owner ->
                                        Access.trusts(from, owner, call.caller().namespace()));
                boolean there = node.isEmpty() || artifact.newest().isPresent();
                if (visible && there && artifact.state() != State.DELETED) views.add(ArtifactView.of(from, artifact));
            });
        return new Answered.Json(views);
    }

    /// `GET /artifacts/{ref}`.
    public Answered get(Call call, ArtifactRequest.GetArtifact request) {
        var artifact = Access.readable(setting.reading(), request.reference(), call.caller());
        call.arguments().check();
        return new Answered.Json(ArtifactView.alone(setting.reading(), artifact));
    }

    /// `DELETE /artifacts/{ref}`.
    public Answered delete(Call call, ArtifactRequest.DeleteArtifact request) {
        return setting.engine().transact(transaction -> {
            var artifact = Access.owned(Reading.of(transaction), request.reference(), call.caller());
            call.arguments().check();
            if (artifact.state() == State.DELETED) return Answered.NOTHING;
            return shown(transaction, delete(transaction, artifact));
        });
    }

    /// `DELETE /artifacts`: answers the UUIDs of all that were there, those deleted before included.
    public Answered deleteAll(Call call) {
        call.arguments().given("namespace").ifPresent(name -> namespaces.require(name.asString("")));
        call.arguments().check();
        if (call.arguments()
                .value("confirm")
                .filter(value -> value.asBoolean(false) && value.isBoolean())
                .isEmpty()) throw Refusal.badRequest("parameter confirm is not set true");
        var deleted = JsonNodeFactory.instance.arrayNode();
        deleteAll(wanted(call)).forEach((uuid, _) -> deleted.add(uuid));
        return new Answered.Json(deleted);
    }

    private String wanted(Call call) {
        var own = call.caller().namespace();
        var named = call.arguments().text("namespace");
        if (call.caller().isSystem())
            return named.orElseThrow(() -> Refusal.badRequest("system user must specify parameter namespace"));
        if (named.filter(name -> !name.equals(own)).isPresent())
            throw Refusal.unauthorized("you cannot delete other namespaces");
        return own;
    }

    /// Deletes all artifacts of a namespace, each in a transaction of its own.
    Map<String, Artifact> deleteAll(String namespace) {
        var all = new TreeMap<String, Artifact>();
        for (var artifact : ARTIFACTS.withMark(setting.reading(), Artifact.NAMESPACE_MARK, namespace))
            setting.engine()
                    .transact(transaction -> ARTIFACTS
                            .get(Reading.of(transaction), artifact.key())
                            .map(found -> delete(transaction, found)))
                    .ifPresent(gone -> all.put(gone.key(), gone));
        return all;
    }

    /// `POST /artifacts/{ref}/share` and `.../unshare`.
    public Answered share(Call call, ArtifactRequest.Share request) {
        return setting.engine().transact(transaction -> {
            var artifact = Access.owned(Reading.of(transaction), request.reference(), call.caller());
            call.arguments().check();
            if (request.shared() && !artifact.namespace().equals(Namespace.SYSTEM))
                throw Refusal.forbidden("only artifacts in the system namespace can be shared");
            if (!request.shared() && !artifact.shared()) throw Refusal.forbidden("artifact not shared");
            journal.note(
                    transaction,
                    artifact.key(),
                    setting.now(),
                    request.shared() ? "artifact shared" : "artifact unshared",
                    Map.of());
            return shown(transaction, ledger(transaction).store(artifact.withShared(request.shared())));
        });
    }

    private Artifact delete(Transaction transaction, Artifact artifact) {
        if (artifact.state() != State.DELETED)
            journal.note(transaction, artifact.key(), setting.now(), "artifact deleted", Map.of());
        return ledger(transaction).delete(artifact);
    }

    private VersionLedger ledger(Transaction transaction) {
        return new VersionLedger(transaction, setting.now());
    }

    private static Answered shown(Transaction transaction, Artifact artifact) {
        return new Answered.Json(ArtifactView.of(Reading.of(transaction), artifact));
    }
}
