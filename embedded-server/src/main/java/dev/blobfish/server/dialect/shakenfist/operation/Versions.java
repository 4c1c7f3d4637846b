package dev.blobfish.server.dialect.shakenfist.operation;

import static dev.blobfish.server.dialect.shakenfist.store.Tables.BLOBS;

import dev.blobfish.server.dialect.shakenfist.json.PythonTruth;
import dev.blobfish.server.dialect.shakenfist.problem.Refusal;
import dev.blobfish.server.dialect.shakenfist.request.Arguments;
import dev.blobfish.server.dialect.shakenfist.request.ArtifactRequest;
import dev.blobfish.server.dialect.shakenfist.request.WholeNumber;
import dev.blobfish.server.dialect.shakenfist.store.Artifact;
import dev.blobfish.server.dialect.shakenfist.store.Reading;
import dev.blobfish.server.dialect.shakenfist.store.VersionLedger;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The versions of an artifact.
public final class Versions {
    private final Setting setting;
    private final Journal journal;

    /// Of a store.
    public Versions(Setting setting) {
        this.setting = setting;
        this.journal = new Journal(setting.node());
    }

    /// `GET /artifacts/{ref}/versions`.
    public Answered list(Call call, ArtifactRequest.ListVersions request) {
        var from = setting.reading();
        var artifact = Access.readable(from, request.reference(), call.caller());
        call.arguments().check();
        var views = JsonNodeFactory.instance.arrayNode();
        artifact.versions()
                .forEach((number, uuid) -> BLOBS.get(from, uuid)
                        .ifPresent(blob ->
                                views.add(BlobView.alone(blob, setting.node()).put("index", number))));
        return new Answered.Json(views);
    }

    /// `POST /artifacts/{ref}/versions`: how many to keep; older ones go at once.
    public Answered keep(Call call, ArtifactRequest.KeepVersions request) {
        return setting.engine().transact(transaction -> {
            var artifact = Access.owned(Reading.of(transaction), request.reference(), call.caller());
            call.arguments().check();
            long most = maxVersions(call.arguments());
            new VersionLedger(transaction, setting.now()).keep(artifact, most);
            journal.note(
                    transaction,
                    artifact.key(),
                    setting.now(),
                    "number of versions to keep set",
                    Map.of("max_versions", Long.toString(most)));
            return Answered.NOTHING;
        });
    }

    private static long maxVersions(Arguments arguments) {
        if (!arguments.has("max_versions")) return Artifact.DEFAULT_MAX_VERSIONS;
        long most = arguments
                .value("max_versions")
                .flatMap(Versions::wholeNumber)
                .orElseThrow(() -> Refusal.badRequest("max version is not an integer"));
        if (most < 1) throw Refusal.badRequest("max version must be at least 1");
        return most;
    }

    /// What Python's `int` makes of a value; empty for a text that is no number.
    private static Optional<Long> wholeNumber(JsonNode value) {
        if (value.isString()) return WholeNumber.parse(value.stringValue());
        if (value.isBoolean()) return Optional.of(value.booleanValue() ? 1L : 0L);
        if (value.isFloatingPointNumber()) return Optional.of((long) value.doubleValue());
        if (value.isNumber()) return Optional.of(WholeNumber.nearest(value.bigIntegerValue()));
        throw Refusal.badRequest("int() argument must be a string, a bytes-like object or a real number, not '%s'"
                .formatted(PythonTruth.typeName(value)));
    }

    /// `DELETE /artifacts/{ref}/versions/{number}`.
    public Answered delete(Call call, ArtifactRequest.DeleteVersion request) {
        return setting.engine().transact(transaction -> {
            var from = Reading.of(transaction);
            var artifact = Access.owned(from, request.reference(), call.caller());
            call.arguments().check();
            long number = WholeNumber.parse(request.number())
                    .orElseThrow(() -> Refusal.badRequest("version index is not an integer"));
            if (!artifact.versions().containsKey(number)) throw Refusal.notFound("artifact index not found");
            journal.note(
                    transaction,
                    artifact.key(),
                    setting.now(),
                    "version deleted",
                    Map.of("index", Long.toString(number)));
            var left = new VersionLedger(transaction, setting.now()).drop(artifact, number);
            return new Answered.Json(ArtifactView.of(from, left));
        });
    }
}
