package dev.blobfish.server.engine;

import static dev.blobfish.server.engine.TestStore.bytes;
import static dev.blobfish.server.engine.TestStore.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.server.engine.disk.RealFiles;
import dev.blobfish.server.engine.disk.StoredFiles;
import dev.blobfish.server.engine.inspect.Damage;
import dev.blobfish.server.engine.inspect.Verifier;
import dev.blobfish.server.engine.sqlite.SqliteInspection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {
    private static final int LARGE = 70_000;

    @TempDir
    Path folder;

    private TestStore store;
    private final List<Damage> damage = new ArrayList<>();

    @BeforeEach
    void open() {
        store = TestStore.withBucket(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Verifier.Outcome verify() {
        damage.clear();
        try (var inspection = SqliteInspection.open(folder.resolve("catalog.db"))) {
            return new Verifier(inspection, new StoredFiles(folder, new RealFiles()), store.engine::record, damage::add)
                    .run();
        }
    }

    private Path file(int size) throws IOException {
        try (var files = Files.walk(folder.resolve("content"))) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toFile().length() == size)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void flip(int size) throws IOException {
        var file = file(size);
        var body = Files.readAllBytes(file);
        body[size / 2] ^= 1;
        Files.write(file, body);
    }

    private void sql(String text) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("catalog.db"));
                var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private void inParts(String key) {
        var ref = store.upload(key);
        store.complete(ref, store.part(ref, 1, bytes(LARGE, 1)), store.part(ref, 2, bytes(LARGE + 1, 2)));
    }

    @Test
    void whatIsWholeIsFoundWholeAndGetsItsDigests() {
        store.put("small", bytes(10, 1));
        store.put("large", bytes(LARGE, 2));
        inParts("parts");
        var first = verify();
        assertThat(damage).isEmpty();
        assertThat(first.damaged()).isZero();
        // The content of all that have none is one too.
        assertThat(first.contents()).isEqualTo(5);
        assertThat(first.bytes()).isEqualTo(10 + 3 * LARGE + 1);
        assertThat(first.recorded()).isEqualTo(5);
        assertThat(verify().recorded()).isZero();
    }

    @Test
    void aChangedByteIsFoundByTheDigestOnRecord() throws Exception {
        inParts("parts");
        store.put("other", bytes(10, 1));
        store.share();
        flip(LARGE);
        assertThat(verify().damaged()).isEqualTo(1);
        assertThat(damage).singleElement().satisfies(one -> {
            assertThat(one.what()).contains("SHA-256");
            assertThat(one.objects()).containsExactly(name("parts"));
        });
    }

    @Test
    void aChangedByteIsFoundByTheMd5OfItsUpload() throws Exception {
        store.put("large", bytes(LARGE + 7, 2));
        inParts("parts");
        flip(LARGE + 7);
        flip(LARGE + 1);
        for (int round = 0; round < 2; round++) {
            assertThat(verify().damaged()).isEqualTo(2);
            assertThat(damage).allSatisfy(one -> assertThat(one.what()).contains("MD5"));
            assertThat(damage.stream().flatMap(one -> one.objects().stream()))
                    .containsExactlyInAnyOrder(name("large"), name("parts"));
        }
    }

    @Test
    void aChangedSmallBlobIsFoundToo() throws Exception {
        store.put("small", bytes(10, 1));
        sql("UPDATE inline SET bytes = x'00000000000000000000' WHERE content <> 1");
        verify();
        assertThat(damage)
                .singleElement()
                .satisfies(one -> assertThat(one.objects()).containsExactly(name("small")));
    }

    @Test
    void missingAndTruncatedFilesAreFound() throws Exception {
        store.put("gone", bytes(LARGE, 1));
        store.put("short", bytes(LARGE + 1, 2));
        Files.delete(file(LARGE));
        Files.write(file(LARGE + 1), bytes(5, 1));
        verify();
        assertThat(damage).extracting(Damage::what).anyMatch("its bytes are gone"::equals);
        assertThat(damage).extracting(Damage::what).anyMatch("has 5 bytes instead of 70001"::equals);
        assertThat(store.findings())
                .anyMatch(finding -> finding.contains("is missing, needed by [bucket/gone]"))
                .anyMatch(finding -> finding.contains("has 5 bytes"))
                .hasSize(2);
    }

    @Test
    void allObjectsThatShareTheBytesAreNamed() throws Exception {
        store.put("a", bytes(LARGE, 1));
        store.put("b", bytes(LARGE, 1));
        inParts("c");
        store.share();
        flip(LARGE);
        verify();
        assertThat(damage.getFirst().objects()).containsExactlyInAnyOrder(name("a"), name("b"), name("c"));
    }

    @Test
    void manyDamagedContentsAreToldAsTheyAreFound() throws Exception {
        for (int i = 0; i < 450; i++) store.put("k" + i, bytes(2000, i));
        store.share();
        try (var files = Files.walk(folder.resolve("content"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) Files.delete(file);
        }
        assertThat(verify().damaged()).isEqualTo(450);
        assertThat(damage)
                .hasSize(450)
                .allSatisfy(one -> assertThat(one.objects()).hasSize(1));
    }

    @Test
    void equalContentFoundByReadingBackIsStoredOnceLater() throws Exception {
        store.put("a", bytes(LARGE, 1));
        store.put("b", bytes(LARGE, 1));
        verify();
        assertThat(store.share().shared()).isEqualTo(1);
    }

    @Test
    void bytesThatNoRowSpeaksOfAreFound() throws Exception {
        Files.write(Files.createDirectories(folder.resolve("content/1/0")).resolve("200000000ff"), bytes(5, 1));
        assertThat(store.findings()).singleElement().asString().contains("not on record");
    }

    @Test
    void aWrongCountIsFound() throws Exception {
        store.put("a", bytes(LARGE, 1));
        sql("UPDATE content SET refs = 7 WHERE id <> 1");
        assertThat(store.findings()).singleElement().asString().contains("as often as was counted");
    }

    @Test
    void figuresTellWhatIsSaved() throws Exception {
        store.put("a", bytes(LARGE, 1));
        store.put("b", bytes(LARGE, 1));
        store.put("small", bytes(10, 1));
        store.part(store.upload("u"), 1, bytes(LARGE, 3));
        store.share();
        try (var inspection = SqliteInspection.open(folder.resolve("catalog.db"))) {
            var figures = inspection.figures();
            assertThat(figures.containers()).isEqualTo(1);
            assertThat(figures.objects()).isEqualTo(3);
            assertThat(figures.objectBytes()).isEqualTo(2 * LARGE + 10);
            assertThat(figures.uploads()).isEqualTo(1);
            assertThat(figures.uploadBytes()).isEqualTo(LARGE);
            assertThat(figures.files()).isEqualTo(2);
            assertThat(figures.fileBytes()).isEqualTo(2 * LARGE);
            assertThat(figures.inlineBytes()).isEqualTo(10);
            assertThat(figures.savedBytes()).isEqualTo(LARGE);
            assertThat(figures.unexamined()).isZero();
            assertThat(figures.catalogBytes()).isPositive();
        }
    }
}
