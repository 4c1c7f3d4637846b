package dev.blobfish.server.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogFileTest {
    /// Takes from a file what later formats have added.
    private static final List<String> FIRST_FORMAT = List.of(
            "DROP TABLE mark",
            "DELETE FROM content WHERE id = 1",
            "DELETE FROM inline WHERE content = 1",
            "DROP INDEX upload_touched",
            "ALTER TABLE upload DROP COLUMN touched",
            "CREATE INDEX upload_begun ON upload (begun)",
            "DROP INDEX content_due",
            "DROP INDEX content_digest",
            "DROP INDEX content_size",
            "DROP INDEX content_undigested",
            "DROP INDEX piece_content",
            "ALTER TABLE content DROP COLUMN due",
            "PRAGMA user_version = 1");

    @TempDir
    Path folder;

    @Test
    void aNewerFormatIsRefusedInClearWords() throws SQLException {
        TestStore.open(folder).close();
        execute("PRAGMA user_version = 99");
        assertThatThrownBy(() -> TestStore.open(folder)).hasMessageContaining("newer Blobfish (format 99");
    }

    @Test
    void theDatabaseOfAnotherProgramIsRefused() throws SQLException, IOException {
        Files.createFile(folder.resolve("catalog.db"));
        execute("CREATE TABLE t (x)");
        assertThatThrownBy(() -> TestStore.open(folder)).hasMessageContaining("another program");
    }

    @Test
    void aStoreOfTheFirstFormatIsLedToThisOne() throws Exception {
        try (var store = TestStore.withBucket(folder)) {
            store.put("k", TestStore.bytes(70_000, 1));
            store.put("equal", TestStore.bytes(70_000, 1));
            store.upload("u");
        }
        for (var step : FIRST_FORMAT) execute(step);
        try (var store = TestStore.open(folder)) {
            assertThat(store.read("k")).isEqualTo(TestStore.bytes(70_000, 1));
            store.engine.transact(
                    all -> all.put(TestStore.name("n"), new ObjectDraft("", Documents.NONE), Content.NONE));
            assertThat(store.read("n")).isEmpty();
            assertThat(store.share().shared()).isEqualTo(1);
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws IOException {
        Files.writeString(folder.resolve("catalog.db"), "no database ".repeat(1000));
        assertThatThrownBy(() -> TestStore.open(folder))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.problem()).isEqualTo(Problem.STORAGE_FAILED));
    }

    @Test
    void aFolderMayHaveAnyName() throws IOException {
        var odd = Files.createDirectory(folder.resolve("Größe 100% #1 ?x=y & ü"));
        try (var store = TestStore.withBucket(odd)) {
            store.put("k", TestStore.bytes(70_000, 1));
            assertThat(store.read("k")).hasSize(70_000);
        }
        assertThat(odd.resolve("catalog.db")).isNotEmptyFile();
    }

    @Test
    void versionsAndIdsAreNotUsedAgainAfterARestart() {
        long before;
        try (var store = TestStore.withBucket(folder)) {
            before = store.put("k", TestStore.bytes(70_000, 1)).version();
        }
        try (var store = TestStore.open(folder)) {
            assertThat(store.put("l", TestStore.bytes(70_000, 2)).version()).isGreaterThan(before);
            assertThat(store.read("k")).isEqualTo(TestStore.bytes(70_000, 1));
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("catalog.db"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
