CREATE TABLE profile (
    id         TEXT PRIMARY KEY,
    title      TEXT NOT NULL,
    dialect    TEXT NOT NULL,
    endpoint   TEXT NOT NULL,
    access_key TEXT NOT NULL,
    container  TEXT,
    options    TEXT NOT NULL
);

CREATE TABLE preference (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- A program that runs transfers. Its lease covers every transfer that it owns.
CREATE TABLE engine (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    machine     TEXT NOT NULL,
    pid         INTEGER NOT NULL,
    started     INTEGER NOT NULL,
    lease_until INTEGER NOT NULL
);

-- What one request asked for.
CREATE TABLE transfer_group (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    title   TEXT NOT NULL,
    state   TEXT NOT NULL,
    created INTEGER NOT NULL
);

-- A local folder or a prefix of a store whose files are still being found.
CREATE TABLE walk (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    group_id          INTEGER NOT NULL REFERENCES transfer_group(id),
    direction        TEXT NOT NULL,
    source_profile   TEXT,
    source_container TEXT,
    source           TEXT NOT NULL,
    target_profile   TEXT,
    target_container TEXT,
    target           TEXT NOT NULL,
    metadata         TEXT NOT NULL,
    conflict         TEXT NOT NULL,
    position         TEXT,
    owner            INTEGER,
    attempts         INTEGER NOT NULL DEFAULT 0,
    next_try         INTEGER NOT NULL DEFAULT 0,
    failure_kind     TEXT,
    failure_message  TEXT
);
CREATE INDEX walk_group ON walk(group_id);

CREATE TABLE transfer (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    group_id          INTEGER NOT NULL REFERENCES transfer_group(id),
    walk_id          INTEGER,
    direction        TEXT NOT NULL,
    source_profile   TEXT,
    source_container TEXT,
    source           TEXT NOT NULL,
    target_profile   TEXT,
    target_container TEXT,
    target           TEXT NOT NULL,
    metadata         TEXT NOT NULL,
    delete_source    INTEGER NOT NULL DEFAULT 0,
    conflict         TEXT NOT NULL,
    size             INTEGER NOT NULL,
    fingerprint      TEXT NOT NULL,
    state            TEXT NOT NULL,
    step             TEXT NOT NULL,
    write_name       TEXT,
    write_condition  TEXT,
    part_size        INTEGER NOT NULL DEFAULT 0,
    session          TEXT,
    ask_first        INTEGER NOT NULL DEFAULT 0,
    residue          INTEGER NOT NULL DEFAULT 0,
    done             INTEGER NOT NULL DEFAULT 0,
    saved            INTEGER NOT NULL DEFAULT 0,
    verified         TEXT,
    priority         INTEGER NOT NULL DEFAULT 0,
    attempts         INTEGER NOT NULL DEFAULT 0,
    next_try         INTEGER,
    failure_kind     TEXT,
    failure_message  TEXT,
    owner            INTEGER,
    version          INTEGER NOT NULL DEFAULT 0,
    created          INTEGER NOT NULL,
    finished         INTEGER
);
CREATE INDEX transfer_queue ON transfer(state, priority DESC, id);
CREATE INDEX transfer_by_group ON transfer(group_id, state);
CREATE INDEX transfer_owner ON transfer(owner) WHERE owner IS NOT NULL;
CREATE INDEX transfer_residue ON transfer(id) WHERE residue <> 0 AND state IN ('CANCELLED', 'SKIPPED');
-- A walk that is begun again after a crash finds the same files again.
CREATE UNIQUE INDEX transfer_once ON transfer(walk_id, source) WHERE walk_id IS NOT NULL;

CREATE TABLE part (
    transfer_id INTEGER NOT NULL REFERENCES transfer(id) ON DELETE CASCADE,
    number      INTEGER NOT NULL,
    size        INTEGER NOT NULL,
    etag        TEXT NOT NULL,
    md5         TEXT NOT NULL,
    PRIMARY KEY (transfer_id, number)
) WITHOUT ROWID;

-- Sums by group and state, kept by the triggers below: a list of groups must not count 100,000 transfers each time it is drawn.
CREATE TABLE tally (
    group_id INTEGER NOT NULL,
    state   TEXT NOT NULL,
    files   INTEGER NOT NULL,
    bytes   INTEGER NOT NULL,
    done    INTEGER NOT NULL,
    PRIMARY KEY (group_id, state)
) WITHOUT ROWID;

CREATE TRIGGER tally_insert AFTER INSERT ON transfer BEGIN
    INSERT INTO tally VALUES (NEW.group_id, NEW.state, 1, NEW.size, NEW.done)
        ON CONFLICT DO UPDATE SET files = files + 1, bytes = bytes + excluded.bytes, done = done + excluded.done;
END;
CREATE TRIGGER tally_delete AFTER DELETE ON transfer BEGIN
    UPDATE tally SET files = files - 1, bytes = bytes - OLD.size, done = done - OLD.done
        WHERE group_id = OLD.group_id AND state = OLD.state;
END;
CREATE TRIGGER tally_update AFTER UPDATE OF state, size, done ON transfer BEGIN
    UPDATE tally SET files = files - 1, bytes = bytes - OLD.size, done = done - OLD.done
        WHERE group_id = OLD.group_id AND state = OLD.state;
    INSERT INTO tally VALUES (NEW.group_id, NEW.state, 1, NEW.size, NEW.done)
        ON CONFLICT DO UPDATE SET files = files + 1, bytes = bytes + excluded.bytes, done = done + excluded.done;
END;

-- Proof of what arrived; outlives the transfers.
CREATE TABLE receipt (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    transfer_id  INTEGER NOT NULL,
    direction    TEXT NOT NULL,
    source       TEXT NOT NULL,
    target       TEXT NOT NULL,
    size         INTEGER NOT NULL,
    saved        INTEGER NOT NULL,
    method       TEXT NOT NULL,
    ours         TEXT NOT NULL,
    theirs       TEXT NOT NULL,
    finished     INTEGER NOT NULL
);
