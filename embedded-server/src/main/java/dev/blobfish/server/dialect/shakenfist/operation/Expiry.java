package dev.blobfish.server.dialect.shakenfist.operation;

import static dev.blobfish.server.dialect.shakenfist.store.Tables.ARTIFACTS;
import static dev.blobfish.server.dialect.shakenfist.store.Tables.BLOBS;
import static dev.blobfish.server.dialect.shakenfist.store.Tables.EVENTS;
import static dev.blobfish.server.dialect.shakenfist.store.Tables.NAMESPACES;
import static dev.blobfish.server.dialect.shakenfist.store.Tables.UPLOADS;

import dev.blobfish.server.dialect.shakenfist.store.Lifecycle;
import dev.blobfish.server.dialect.shakenfist.store.Reading;
import dev.blobfish.server.dialect.shakenfist.store.Stored;
import dev.blobfish.server.dialect.shakenfist.store.Table;
import dev.blobfish.server.dialect.shakenfist.store.Upload;
import dev.blobfish.server.engine.Mark;
import dev.blobfish.server.engine.Transaction;
import java.time.Duration;
import java.util.List;

/// Forgets what is over: uploads that nobody goes on with, and what was deleted a while ago.
public final class Expiry {
    private final Setting setting;
    private final Duration uploadLife;
    private final Duration deletedLife;

    /// @param uploadLife  of an upload since data came last
    /// @param deletedLife of a deleted record
    public Expiry(Setting setting, Duration uploadLife, Duration deletedLife) {
        this.setting = setting;
        this.uploadLife = uploadLife;
        this.deletedLife = deletedLife;
    }

    /// Forgets uploads.
    public void forgetUploads() {
        forget(UPLOADS, Upload.TOUCHED_MARK, uploadLife);
    }

    /// Forgets deleted artifacts with their events, deleted blobs with their bytes, and deleted namespaces.
    public void forgetDeleted() {
        forget(ARTIFACTS, Lifecycle.DELETED_MARK, deletedLife);
        forget(BLOBS, Lifecycle.DELETED_MARK, deletedLife);
        forget(NAMESPACES, Lifecycle.DELETED_MARK, deletedLife);
    }

    private <R extends Stored> void forget(Table<R> table, String mark, Duration life) {
        var limit = Lifecycle.moment(setting.now().minus(life));
        List<R> old;
        do {
            old = table.upTo(setting.reading(), mark, limit);
            for (var record : old)
                setting.engine().transact(transaction -> forget(transaction, table, record.key(), mark, limit));
        } while (!old.isEmpty());
    }

    /// Looks again, for the record may have changed since it was found.
    private static <R extends Stored> boolean forget(
            Transaction transaction, Table<R> table, String key, String mark, String limit) {
        boolean old = table.get(Reading.of(transaction), key)
                .filter(record -> record.marks().stream().anyMatch(one -> isUpTo(one, mark, limit)))
                .isPresent();
        if (old) {
            table.delete(transaction, key);
            EVENTS.delete(transaction, key);
        }
        return old;
    }

    private static boolean isUpTo(Mark one, String mark, String limit) {
        return one.name().equals(mark) && one.value().compareTo(limit) <= 0;
    }
}
