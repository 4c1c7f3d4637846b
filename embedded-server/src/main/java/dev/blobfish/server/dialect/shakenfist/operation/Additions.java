package dev.blobfish.server.dialect.shakenfist.operation;

import static dev.blobfish.server.dialect.shakenfist.store.Tables.BLOBS;
import static dev.blobfish.server.dialect.shakenfist.store.Tables.UPLOADS;

import dev.blobfish.server.dialect.shakenfist.problem.Refusal;
import dev.blobfish.server.dialect.shakenfist.store.Artifact;
import dev.blobfish.server.dialect.shakenfist.store.Blob;
import dev.blobfish.server.dialect.shakenfist.store.Reading;
import dev.blobfish.server.dialect.shakenfist.store.State;
import dev.blobfish.server.dialect.shakenfist.store.VersionLedger;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.ObjectSnapshot;
import dev.blobfish.server.engine.Problem;
import dev.blobfish.server.engine.Span;
import dev.blobfish.server.engine.StandardDigest;
import dev.blobfish.server.engine.Transaction;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ObjectNode;

/// Adds versions to artifacts. A whole addition, the making of the artifact included, happens in one transaction: a
/// refused one leaves nothing behind.
final class Additions {
    private static final int ATTEMPTS = 3;

    private final Setting setting;
    private final Journal journal;

    Additions(Setting setting) {
        this.setting = setting;
        this.journal = new Journal(setting.node());
    }

    /// A version of a blob that is there: not a byte moves.
    Answered ofBlob(VersionPlan plan, String uuid) {
        return setting.engine().transact(transaction -> {
            var artifact = plan.target(Reading.of(transaction));
            var blob = Blobs.require(Reading.of(transaction), uuid);
            if (blob.state() != State.CREATED)
                throw Refusal.badRequest("blob is " + blob.state().word());
            return add(transaction, artifact, (ledger, target) -> ledger.refer(target, blob));
        });
    }

    /// A version of an upload, which becomes a blob. It is read once for its digest, outside of the transaction;
    /// when
    /// more data came meanwhile, it is read again.
    Answered ofUpload(VersionPlan plan, String uuid) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Uploads.require(setting.reading(), uuid, plan.caller());
            plan.existing(setting.reading());
            try (var upload = setting.engine().open(UPLOADS.name(uuid))) {
                if (upload.info().size() == 0) throw Refusal.badRequest("a blob cannot be of zero size");
                var measured = Measured.of(upload);
                var answer = setting.engine().transact(transaction -> convert(transaction, plan, measured));
                if (answer.isPresent()) return answer.get();
            } catch (EngineException e) {
                if (e.problem() != Problem.NO_SUCH_OBJECT) throw e;
            }
        }
        throw new EngineException(Problem.CONFLICT, "upload " + uuid + " changes while it is converted");
    }

    /// An upload as it was read.
    private record Measured(ObjectSnapshot upload, String sha512, ObjectNode inspection) {
        static Measured of(ObjectSnapshot upload) throws IOException {
            var digests = upload.digest(upload.whole(), Set.of(StandardDigest.SHA512));
            long size = upload.info().size();
            var head =
                    upload.stream(new Span(0, Math.min(size, Inspection.HEAD))).readAllBytes();
            var sha512 = digests.values().iterator().next();
            return new Measured(upload, HexFormat.of().formatHex(sha512), Inspection.of(head, size));
        }

        boolean isCurrent(Transaction transaction) {
            return transaction
                    .object(upload.info().name())
                    .filter(now -> now.version() == upload.info().version())
                    .isPresent();
        }
    }

    /// @return empty where the upload is not any more what was read
    private Optional<Answered> convert(Transaction transaction, VersionPlan plan, Measured measured) {
        if (!measured.isCurrent(transaction)) return Optional.empty();
        var artifact = plan.target(Reading.of(transaction));
        var answer = add(transaction, artifact, (ledger, target) -> {
            if (ledger.repeatsNewest(target, "", measured.sha512())) return ledger.store(target);
            var blob = Blob.create(
                    UUID.randomUUID().toString(),
                    measured.upload().info().size(),
                    measured.sha512(),
                    measured.inspection(),
                    setting.now());
            BLOBS.put(transaction, blob, measured.upload().same());
            return ledger.add(target, blob);
        });
        UPLOADS.delete(transaction, measured.upload().info().name().key());
        return Optional.of(answer);
    }

    private Answered add(
            Transaction transaction, Artifact artifact, BiFunction<VersionLedger, Artifact, Artifact> addition) {
        var ledger = new VersionLedger(transaction, setting.now());
        var added = addition.apply(ledger, artifact);
        journal.note(
                transaction,
                added.key(),
                setting.now(),
                added.versions().equals(artifact.versions())
                        ? "content is that of the newest version"
                        : "version added",
                Map.of("blob_uuid", added.newest().orElse("")));
        return new Answered.Json(ArtifactView.of(Reading.of(transaction), added));
    }
}
