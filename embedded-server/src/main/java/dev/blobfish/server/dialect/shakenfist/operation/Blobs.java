package dev.blobfish.server.dialect.shakenfist.operation;

import static dev.blobfish.server.dialect.shakenfist.store.Tables.BLOBS;

import dev.blobfish.server.dialect.shakenfist.problem.Refusal;
import dev.blobfish.server.dialect.shakenfist.request.BlobRequest;
import dev.blobfish.server.dialect.shakenfist.store.Blob;
import dev.blobfish.server.dialect.shakenfist.store.Reading;
import dev.blobfish.server.dialect.shakenfist.store.State;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.ObjectSnapshot;
import dev.blobfish.server.engine.Problem;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;

/// Looks at blobs. They belong to no namespace: whoever knows a UUID may read.
public final class Blobs {
    private static final Set<String> ALGORITHMS = Set.of("sha1", "sha256", "sha512", "xxh128");

    private final Setting setting;
    private final Digests digests;

    /// @param digests to be finished before a search that needs them
    public Blobs(Setting setting, Digests digests) {
        this.setting = setting;
        this.digests = digests;
    }

    /// `GET /blobs`.
    public Answered list(Call call) {
        call.caller().requireSystem();
        call.arguments().check();
        var views = JsonNodeFactory.instance.arrayNode();
        if (call.arguments()
                .given("node")
                .filter(node -> !isHere(node.asString("")))
                .isPresent()) return new Answered.Json(views);
        BLOBS.forEach(setting.reading(), blob -> {
            if (blob.state() != State.DELETED) views.add(BlobView.of(blob, setting.node()));
        });
        return new Answered.Json(views);
    }

    private boolean isHere(String node) {
        return node.equals(setting.node());
    }

    /// `GET /blobs/{uuid}`.
    public Answered get(Call call, BlobRequest.GetBlob request) {
        var blob = require(setting.reading(), request.uuid());
        call.arguments().check();
        return new Answered.Json(BlobView.alone(blob, setting.node()));
    }

    /// `GET /blobs/{uuid}/data`.
    public Answered data(Call call, BlobRequest.GetData request) {
        var numbers = request.window().numbers();
        var snapshot = open(request.uuid());
        try {
            call.arguments().check();
            return new Answered.Data(snapshot, numbers.within(snapshot.info().size()));
        } catch (Refusal refusal) {
            snapshot.close();
            throw refusal;
        }
    }

    private ObjectSnapshot open(String uuid) {
        try {
            return setting.engine().open(BLOBS.name(uuid));
        } catch (EngineException e) {
            if (e.problem() == Problem.NO_SUCH_OBJECT) throw notFound();
            throw e;
        }
    }

    /// `GET /blob_checksums/{algorithm}/{hash}`. What nobody has is no error.
    public Answered find(Call call, BlobRequest.FindBlob request) {
        call.arguments().check();
        if (!ALGORITHMS.contains(request.algorithm())) throw Refusal.badRequest("unknown hash algorithm");
        if (!request.algorithm().equals("sha512")) digests.finish();
        return BLOBS.withMark(setting.reading(), request.algorithm(), request.hash()).stream()
                .filter(blob -> blob.state() == State.CREATED)
                .findFirst()
                .<Answered>map(blob -> new Answered.Json(BlobView.alone(blob, setting.node())))
                .orElse(Answered.NOTHING);
    }

    /// A blob.
    ///
    /// @throws Refusal 404
    static Blob require(Reading from, String uuid) {
        return BLOBS.get(from, uuid).orElseThrow(Blobs::notFound);
    }

    static Refusal notFound() {
        return Refusal.notFound("blob not found");
    }
}
