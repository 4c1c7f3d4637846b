package dev.blobfish.sdk.library.sql;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;

/// The schema's versions. Version n is made from n-1 by the script `schema-n.sql` beside this class; a script that has
/// been released is never edited.
final class Schema {
    static final int NEWEST = 1;

    private Schema() {}

    static void bringUpToDate(Sql sql, Path file) throws SQLException, BlobException {
        sql.update("BEGIN IMMEDIATE"); // two programs that start together migrate once
        try {
            int present = Math.toIntExact(sql.one("PRAGMA user_version", row -> row.number("user_version"))
                    .orElseThrow());
            if (present > NEWEST) {
                throw new BlobException(
                        Kind.UNSUPPORTED,
                        "The library %s was written by a newer Blobfish (format %d; this program knows formats up to %d). Update Blobfish, or choose another place with --home."
                                .formatted(file, present, NEWEST));
            }
            for (int version = present + 1; version <= NEWEST; version++) {
                sql.script(script(version));
            }
            sql.script("PRAGMA user_version=" + NEWEST);
            sql.update("COMMIT");
        } catch (SQLException | BlobException | RuntimeException e) {
            sql.update("ROLLBACK");
            throw e;
        }
    }

    private static String script(int version) {
        try (InputStream in = Schema.class.getResourceAsStream("schema-" + version + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("schema-" + version + ".sql is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("schema-" + version + ".sql cannot be read", e);
        }
    }
}
