package dev.blobfish.server.engine.sqlite;

import dev.blobfish.server.engine.Change;
import dev.blobfish.server.engine.ContainerInfo;
import dev.blobfish.server.engine.Content;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.Problem;

/// What each change does to the tables. Runs on the writer's thread, inside its transaction.
final class Changes {
    private final Db db;
    private final ContainerRows containers;
    private final ContentRows contents;
    private final ObjectRows objects;
    private final UploadRows uploads;
    private final PartRows parts;
    private final Assembly assembly;
    private final GrowingRows growing;
    private final SharingRows sharing;

    Changes(Db db, Numbers numbers) {
        this.db = db;
        containers = new ContainerRows(db);
        contents = new ContentRows(db, numbers);
        objects = new ObjectRows(db, numbers, contents, new MarkRows(db));
        uploads = new UploadRows(db, contents);
        parts = new PartRows(db, numbers, contents);
        assembly = new Assembly(db, objects, uploads, parts, new FinishedRows(db));
        growing = new GrowingRows(db, objects, contents);
        sharing = new SharingRows(db, contents);
    }

    /// The cast holds by each record's own declaration of what it answers.
    @SuppressWarnings("unchecked")
    <R> R apply(Change<R> change) {
        return (R) answer(change);
    }

    private Object answer(Change<?> change) {
        return switch (change) {
            case Change.CreateContainer(var container) -> containers.create(container);
            case Change.UpdateContainer(var name, var update) -> containers.update(name, update);
            case Change.DeleteContainer(var name) -> deleteContainer(name);
            case Change.PutObject put -> objects.put(put);
            case Change.UpdateObject(var name, var update) -> objects.update(name, update);
            case Change.DeleteObject(var name, var precondition) -> objects.delete(name, precondition);
            case Change.Transact<?> transact -> transact(transact);
            case Change.CreateUpload create -> uploads.create(create);
            case Change.PutPart put -> parts.put(put);
            case Change.CompleteUpload complete -> assembly.complete(complete);
            case Change.AbortUpload(var ref) -> uploads.abort(ref);
            case Change.ExpireUploads expire -> uploads.expire(expire);
            case Change.Reclaim(var candidates) -> contents.reclaim(candidates);
            case Change.Forget(var deleted) -> contents.forget(deleted);
            case Change.Examined examined -> sharing.examined(examined);
            case Change.KeepDigests(var digests) -> sharing.record(digests);
            case Change.Share share -> sharing.share(share);
            case Change.LookAgain lookAgain -> sharing.lookAgain(lookAgain);
        };
    }

    private Object transact(Change.Transact<?> change) {
        Object answer = change.work().apply(new SqlTransaction(db, objects, growing, change.now()));
        if (change.body() instanceof Content.Stored stored) contents.adopt(stored);
        return answer;
    }

    private ContainerInfo deleteContainer(String name) {
        var container = ContainerRows.find(containers.db(), name)
                .orElseThrow(() -> new EngineException(Problem.NO_SUCH_CONTAINER, name));
        uploads.abortAll(name);
        containers.delete(name);
        return container;
    }
}
