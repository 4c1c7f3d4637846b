package dev.blobfish.server.dialect.shakenfist.operation;

import static dev.blobfish.server.dialect.shakenfist.store.Tables.ARTIFACTS;

import dev.blobfish.server.dialect.shakenfist.auth.NamespaceDirectory;
import dev.blobfish.server.dialect.shakenfist.problem.Refusal;
import dev.blobfish.server.dialect.shakenfist.request.LabelRequest;
import dev.blobfish.server.dialect.shakenfist.store.Artifact;
import dev.blobfish.server.dialect.shakenfist.store.Origin;
import dev.blobfish.server.dialect.shakenfist.store.Reading;
import dev.blobfish.server.dialect.shakenfist.store.VersionLedger;

/// Labels: names for blobs that somebody uploaded otherwise.
public final class Labels {
    private final Setting setting;
    private final NamespaceDirectory namespaces;
    private final Additions additions;

    /// Of a store.
    public Labels(Setting setting, NamespaceDirectory namespaces) {
        this.setting = setting;
        this.namespaces = namespaces;
        this.additions = new Additions(setting);
    }

    /// A label's name, taken apart.
    private record LabelName(String namespace, String label) {
        static LabelName of(Call call, String sent) {
            var parts = sent.split("/", -1);
            if (parts.length > 2) throw Refusal.badRequest("label hierarchy is too deep");
            return parts.length == 1
                    ? new LabelName(call.caller().namespace(), sent)
                    : new LabelName(parts[0], parts[1]);
        }

        Origin origin() {
            return new Origin("label", "sf://label/" + namespace + "/" + label);
        }
    }

    /// `POST /label/{name}`.
    public Answered put(Call call, LabelRequest.PutLabel request) {
        call.arguments().check();
        var name = LabelName.of(call, request.name());
        var namespace = namespaces.require(name.namespace()).key();
        var plan = new VersionPlan(call.caller(), namespace, name.label(), name.origin(), false);
        plan.existing(setting.reading());
        return additions.ofBlob(plan, call.arguments().text("blob_uuid").orElse(""));
    }

    /// `GET /label/{name}`.
    public Answered get(Call call, LabelRequest.GetLabel request) {
        call.arguments().check();
        var from = setting.reading();
        return new Answered.Json(ArtifactView.of(from, find(from, call, request)));
    }

    /// `DELETE /label/{name}`.
    public Answered delete(Call call, LabelRequest.DeleteLabel request) {
        call.arguments().check();
        return setting.engine().transact(transaction -> {
            var from = Reading.of(transaction);
            var artifact = find(from, call, request);
            return new Answered.Json(
                    ArtifactView.of(from, new VersionLedger(transaction, setting.now()).delete(artifact)));
        });
    }

    private static Artifact find(Reading from, Call call, LabelRequest request) {
        var name = LabelName.of(call, request.name());
        return ARTIFACTS.withMark(from, Artifact.ORIGIN_MARK, name.origin().mark()).stream()
                .filter(artifact -> artifact.namespace().equals(name.namespace()))
                .filter(artifact ->
                        Access.trusts(from, artifact.namespace(), call.caller().namespace()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("label %s not found".formatted(request.name())));
    }
}
