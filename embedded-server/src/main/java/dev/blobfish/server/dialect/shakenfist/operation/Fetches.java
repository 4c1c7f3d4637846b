package dev.blobfish.server.dialect.shakenfist.operation;

import dev.blobfish.server.dialect.shakenfist.auth.NamespaceDirectory;
import dev.blobfish.server.dialect.shakenfist.problem.Refusal;
import dev.blobfish.server.dialect.shakenfist.store.Origin;
import dev.blobfish.server.dialect.shakenfist.store.Reading;
import dev.blobfish.server.dialect.shakenfist.store.State;
import dev.blobfish.server.dialect.shakenfist.store.VersionLedger;
import java.util.Map;

/// `POST /artifacts`: an artifact of a remote file. A local store fetches nothing on anybody's behalf, so what it
/// answers is as ever, and then the fetch has failed: the artifact is of no use, and its events say why.
public final class Fetches {
    private final Setting setting;
    private final NamespaceDirectory namespaces;
    private final Journal journal;

    /// Of a store.
    public Fetches(Setting setting, NamespaceDirectory namespaces) {
        this.setting = setting;
        this.namespaces = namespaces;
        this.journal = new Journal(setting.node());
    }

    /// Begins, and fails.
    public Answered fetch(Call call) {
        var namespace = Conversions.namespace(namespaces, call);
        call.arguments().check();
        var url = call.arguments().text("url").orElseThrow(() -> Refusal.badRequest("no url specified"));
        var plan = new VersionPlan(
                call.caller(),
                namespace,
                url.substring(url.lastIndexOf('/') + 1),
                new Origin("image", url),
                call.arguments().given("shared").isPresent());
        return setting.engine().transact(transaction -> {
            var artifact = plan.target(Reading.of(transaction));
            var ledger = new VersionLedger(transaction, setting.now());
            ledger.store(artifact.state() == State.INITIAL ? artifact.in(State.ERROR, setting.now()) : artifact);
            journal.note(
                    transaction,
                    artifact.key(),
                    setting.now(),
                    "fetch failed: this store fetches nothing from elsewhere",
                    Map.of("url", url));
            return new Answered.Json(ArtifactView.of(Reading.of(transaction), artifact));
        });
    }
}
