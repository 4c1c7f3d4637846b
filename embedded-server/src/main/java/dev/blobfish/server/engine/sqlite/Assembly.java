package dev.blobfish.server.engine.sqlite;

import dev.blobfish.server.engine.Change;
import dev.blobfish.server.engine.Completion;
import dev.blobfish.server.engine.ContentId;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.ObjectInfo;
import dev.blobfish.server.engine.PartInfo;
import dev.blobfish.server.engine.Piece;
import dev.blobfish.server.engine.Problem;
import java.util.ArrayList;
import java.util.List;

/// Completes uploads: the chosen parts' bytes become the pieces of a whole, and none of them is moved.
record Assembly(Db db, ObjectRows objects, UploadRows uploads, PartRows parts, FinishedRows finished) {
    ObjectInfo complete(Change.CompleteUpload change) {
        var ref = change.ref();
        if (UploadRows.find(db, ref).isEmpty())
            return finished.repeated(ref, change.completion().fingerprint()).orElseThrow(() -> UploadRows.unknown(ref));
        long upload = UploadRows.number(db, ref);
        var info = objects.swap(ref.name(), change.precondition(), _ -> assemble(upload, change));
        uploads.remove(upload);
        finished.remember(ref, change.completion().fingerprint(), info);
        return info;
    }

    private ObjectRows.Draft assemble(long upload, Change.CompleteUpload change) {
        var completion = change.completion();
        var pieces = new ArrayList<Piece>();
        long size = 0;
        for (var part : completion.parts()) {
            pieces.addAll(pieces(upload, part));
            size += part.size();
        }
        var whole = objects.contents().whole(pieces, size);
        keepLayout(whole, completion);
        var info = new ObjectInfo(
                change.ref().name(),
                size,
                completion.draft().etag(),
                change.now(),
                objects.numbers().version(),
                completion.parts().size(),
                completion.draft().documents());
        return new ObjectRows.Draft(info, whole, completion.draft().marks());
    }

    private List<Piece> pieces(long upload, PartInfo part) {
        var content = db.one(
                        "SELECT content FROM part WHERE upload = ? AND number = ? AND version = ?",
                        row -> new ContentId(row.getLong(1)),
                        upload,
                        part.number(),
                        part.version())
                .orElseThrow(() -> new EngineException(Problem.NO_SUCH_PART, "part " + part.number()));
        return ContentRows.pieces(db, content, part.size());
    }

    private void keepLayout(ContentId whole, Completion completion) {
        long start = 0;
        for (var part : completion.parts()) {
            parts.keep(
                    whole,
                    new PartInfo(
                            part.number(),
                            start,
                            part.size(),
                            part.etag(),
                            part.modified(),
                            part.version(),
                            part.documents()));
            start += part.size();
        }
    }
}
