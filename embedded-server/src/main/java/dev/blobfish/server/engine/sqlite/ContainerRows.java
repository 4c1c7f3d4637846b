package dev.blobfish.server.engine.sqlite;

import dev.blobfish.server.engine.ContainerInfo;
import dev.blobfish.server.engine.ContainerQuery;
import dev.blobfish.server.engine.Documents;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.Page;
import dev.blobfish.server.engine.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// Containers.
record ContainerRows(Db db) {
    private static final String COLUMNS = "SELECT name, owner, created, documents FROM container ";

    /// The number that rows of its objects carry.
    ///
    /// @throws EngineException [Problem#NO_SUCH_CONTAINER]
    static long id(Db db, String name) {
        return db.one("SELECT id FROM container WHERE name = ?", row -> row.getLong(1), (Object) Keys.bytes(name))
                .orElseThrow(() -> new EngineException(Problem.NO_SUCH_CONTAINER, name));
    }

    static Optional<ContainerInfo> find(Db db, String name) {
        return db.one(COLUMNS + "WHERE name = ?", ContainerRows::info, (Object) Keys.bytes(name));
    }

    static Page<ContainerInfo> page(Db db, ContainerQuery query) {
        var from = Keys.max(Keys.after(Keys.bytes(query.after())), Keys.bytes(query.prefix()));
        var below = Keys.afterPrefix(Keys.bytes(query.prefix()));
        int limit = query.limit() + 1;
        var range = "name >= ? AND name < ? ORDER BY name LIMIT ?";
        var rows = query.owner()
                .map(owner -> db.all(
                        COLUMNS + "WHERE owner = ? AND " + range, ContainerRows::info, owner, from, below, limit))
                .orElseGet(() -> db.all(COLUMNS + "WHERE " + range, ContainerRows::info, from, below, limit));
        return Pages.cut(rows, query.limit());
    }

    ContainerInfo create(ContainerInfo container) {
        if (find(db, container.name()).isPresent())
            throw new EngineException(Problem.CONTAINER_EXISTS, container.name());
        db.run(
                "INSERT INTO container (name, owner, created, documents) VALUES (?, ?, ?, ?)",
                Keys.bytes(container.name()),
                container.owner(),
                container.created().toEpochMilli(),
                DocumentCodec.encode(container.documents()));
        return container;
    }

    ContainerInfo update(String name, Function<ContainerInfo, Documents> update) {
        var old = find(db, name).orElseThrow(() -> new EngineException(Problem.NO_SUCH_CONTAINER, name));
        var documents = update.apply(old);
        db.run("UPDATE container SET documents = ? WHERE name = ?", DocumentCodec.encode(documents), Keys.bytes(name));
        return new ContainerInfo(old.name(), old.owner(), old.created(), documents);
    }

    /// Deletes the row of a container whose uploads are gone already.
    void delete(String name) {
        long id = id(db, name);
        if (db.one("SELECT 1 FROM object WHERE container = ? LIMIT 1", row -> row.getInt(1), id)
                .isPresent()) throw new EngineException(Problem.CONTAINER_NOT_EMPTY, name);
        db.run("DELETE FROM container WHERE id = ?", id);
    }

    private static ContainerInfo info(ResultSet row) throws SQLException {
        return new ContainerInfo(
                Keys.text(row.getBytes(1)),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3)),
                DocumentCodec.decode(row.getString(4)));
    }
}
