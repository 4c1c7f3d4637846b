package dev.blobfish.server.dialect.shakenfist.operation;

import static dev.blobfish.server.dialect.shakenfist.store.Tables.UPLOADS;

import dev.blobfish.server.dialect.shakenfist.auth.Caller;
import dev.blobfish.server.dialect.shakenfist.problem.Refusal;
import dev.blobfish.server.dialect.shakenfist.request.UploadRequest;
import dev.blobfish.server.dialect.shakenfist.request.WholeNumber;
import dev.blobfish.server.dialect.shakenfist.store.Reading;
import dev.blobfish.server.dialect.shakenfist.store.Upload;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.Problem;
import dev.blobfish.server.engine.StageRequest;
import dev.blobfish.server.engine.Transaction;
import java.io.IOException;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;

/// Takes in bytes piece by piece. A piece is added whole or not at all, and only what was answered counts.
public final class Uploads {
    private static final int SCHEMA = 3;

    /// Growing costs the sender nothing and the disk all of it, so one request may not ask for much.
    private static final long MAX_GROWTH = 1L << 30;

    private static final int ATTEMPTS = 3;

    private final Setting setting;

    /// Of a store.
    public Uploads(Setting setting) {
        this.setting = setting;
    }

    /// `POST /upload`.
    public Answered create(Call call) {
        call.arguments().check();
        var upload = Upload.create(UUID.randomUUID().toString(), call.caller().namespace(), setting.now());
        setting.engine().transact(transaction -> UPLOADS.put(transaction, upload));
        var view = JsonNodeFactory.instance.objectNode();
        view.put("uuid", upload.key()).put("state", "created").putObject("metadata");
        view.put("version", SCHEMA).put("node", setting.node()).put("created_at", upload.createdAt());
        return new Answered.Json(view);
    }

    /// `POST /upload/{uuid}`: answers the new size. The bytes are never looked at: a piece that happens to be JSON
    /// is
    /// data like any other.
    public Answered append(Call call, UploadRequest.AppendUpload request) throws IOException {
        var upload = require(setting.reading(), request.uuid(), call.caller());
        var length = call.http().contentLength();
        var wanted = length.isPresent() ? StageRequest.of().withLength(length.getAsLong()) : StageRequest.of();
        try (var staged = setting.engine().stage(call.http().body(), wanted)) {
            if (staged.size() == 0) return size(upload.size());
            return setting.engine().transact(staged, (transaction, content) -> {
                var current = require(Reading.of(transaction), request.uuid(), call.caller());
                long size =
                        transaction.append(UPLOADS.name(current.key()), content).size();
                UPLOADS.update(transaction, current.touched(setting.now()));
                return size(size);
            });
        }
    }

    private static Answered size(long size) {
        return new Answered.Json(JsonNodeFactory.instance.numberNode(size));
    }

    /// `POST /upload/{uuid}/truncate/{length}`: cuts off, or fills up with zeros.
    public Answered truncate(Call call, UploadRequest.TruncateUpload request) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var upload = require(setting.reading(), request.uuid(), call.caller());
            call.arguments().check();
            if (resize(upload, length(request.length()))) return Answered.NOTHING;
        }
        throw new EngineException(Problem.CONFLICT, "upload " + request.uuid() + " grows and shrinks at once");
    }

    private static long length(String sent) {
        long length = WholeNumber.parse(sent).orElseThrow(() -> Refusal.badRequest("offset is not an integer"));
        if (length < 0) throw Refusal.badRequest("offset must not be negative");
        return length;
    }

    /// @return false where somebody else changed the size meanwhile
    private boolean resize(Upload upload, long length) throws IOException {
        long growth = length - upload.size();
        if (growth > MAX_GROWTH) throw Refusal.badRequest("offset is too far behind the end of the upload");
        if (growth <= 0)
            return setting.engine()
                    .transact(transaction -> isUnchanged(transaction, upload) && cut(transaction, upload, length));
        try (var zeros =
                setting.engine().stage(new ZeroStream(growth), StageRequest.of().withLength(growth))) {
            return setting.engine().transact(zeros, (transaction, content) -> {
                if (!isUnchanged(transaction, upload)) return false;
                transaction.append(UPLOADS.name(upload.key()), content);
                UPLOADS.update(transaction, upload.touched(setting.now()));
                return true;
            });
        }
    }

    private static boolean isUnchanged(Transaction transaction, Upload upload) {
        return UPLOADS.get(Reading.of(transaction), upload.key())
                .filter(current -> current.size() == upload.size())
                .isPresent();
    }

    private static boolean cut(Transaction transaction, Upload upload, long length) {
        transaction.truncate(UPLOADS.name(upload.key()), length);
        return true;
    }

    /// An upload of the caller's.
    ///
    /// @throws Refusal 404 for another's as well
    static Upload require(Reading from, String uuid, Caller caller) {
        return UPLOADS.get(from, uuid)
                .filter(upload -> caller.isSystem() || upload.namespace().equals(caller.namespace()))
                .orElseThrow(() -> Refusal.notFound("upload not found"));
    }
}
