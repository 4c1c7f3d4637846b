package dev.blobfish.sdk.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.Dialect;
import dev.blobfish.sdk.StoreProfile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("home/library.db");
    }

    private static StoreProfile profile(String id) {
        return new StoreProfile(
                id,
                "Fische & Söhne = 100 %",
                Dialect.S3,
                URI.create("http://127.0.0.1:9100/base"),
                "AKIA",
                Optional.of(new ContainerName("bucket")),
                Map.of("region", "eu west=1&2", "empty", ""));
    }

    @Test
    void whatWasSavedIsThereAfterAReopening() throws Exception {
        try (var library = Library.open(file())) {
            library.profiles().save(profile("b"));
            library.profiles().save(profile("a"));
            library.preferences().put("theme", "dark");
            library.preferences().put("theme", "light");
        }
        try (var library = Library.open(file())) {
            assertThat(library.profiles().list()).containsExactly(profile("b"), profile("a"));
            assertThat(library.profiles().find("a")).hasValue(profile("a"));
            assertThat(library.profiles().remove("a")).isTrue();
            assertThat(library.profiles().remove("a")).isFalse();
            assertThat(library.preferences().get("theme")).hasValue("light");
            assertThat(library.preferences().get("other")).isEmpty();
            assertThat(library.notice()).isEmpty();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseMayReadIt() throws Exception {
        try (var library = Library.open(file())) {
            library.preferences().put("a", "b");
            for (String name : List.of("library.db", "library.db-wal", "library.db-shm")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().resolveSibling(name))))
                        .as(name)
                        .isEqualTo("rw-------");
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aFileOfANewerProgramIsRefusedAndLeftAlone() throws Exception {
        Library.open(file()).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA user_version=99");
        }
        assertThatThrownBy(() -> Library.open(file())).isInstanceOfSatisfying(BlobException.class, e -> {
            assertThat(e.kind()).isEqualTo(Kind.UNSUPPORTED);
            assertThat(e).hasMessageContaining("newer Blobfish").hasMessageContaining("99");
        });
        assertThat(file()).exists();
    }

    @Test
    void aDamagedFileIsSetAsideAndSaidSo() throws Exception {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "this is no database, whatever its name says".repeat(100));
        try (var library = Library.open(file())) {
            assertThat(library.notice())
                    .hasValueSatisfying(text -> assertThat(text).contains("library.db.damaged-1"));
            library.preferences().put("a", "b");
        }
        assertThat(file().resolveSibling("library.db.damaged-1")).content().startsWith("this is no database");
    }

    @Test
    void aFileDamagedInTheMiddleIsSetAsideAndItsConnectionsAreRescued() throws Exception {
        try (var library = Library.open(file())) {
            library.profiles().save(profile("a"));
            library.database().write(sql -> {
                for (int i = 0; i < 2000; i++) {
                    sql.update("INSERT INTO preference (name, value) VALUES (?, ?)", "n" + i, "v".repeat(100));
                }
                return 0;
            });
        }
        byte[] bytes = Files.readAllBytes(file());
        byte[] noise = "noise".repeat(1000).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(noise, 0, bytes, bytes.length - 20_000, noise.length);
        System.arraycopy(noise, 0, bytes, bytes.length / 2, noise.length);
        Files.write(file(), bytes);
        try (var library = Library.open(file())) {
            assertThat(library.notice()).isPresent();
            assertThat(library.profiles().list()).containsExactly(profile("a"));
        }
    }

    @Test
    void twoProgramsWriteAtTheSameTimeWithoutErrors() throws Exception {
        var failure = new AtomicReference<Throwable>();
        try (var one = Library.open(file());
                var other = Library.open(file())) {
            List<Thread> threads = new ArrayList<>();
            for (Library library : List.of(one, other, one, other)) {
                threads.add(Thread.ofPlatform().start(() -> {
                    try {
                        for (int i = 0; i < 100; i++) {
                            // reads, then writes: the pattern that a deferred transaction cannot do
                            library.database().write(sql -> {
                                long n = sql.one(
                                                "SELECT value FROM preference WHERE name = 'n'",
                                                row -> row.number("value"))
                                        .orElse(0L);
                                return sql.update(
                                        "INSERT INTO preference (name, value) VALUES ('n', ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                                        n + 1);
                            });
                        }
                    } catch (BlobException | RuntimeException e) {
                        failure.set(e);
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(failure.get()).isNull();
            assertThat(one.preferences().get("n")).hasValue("400");
        }
    }

    @Test
    void oneFailingStatementDoesNotTakeItsNeighboursAlong() throws Exception {
        try (var library = Library.open(file())) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String name = "n" + i;
                boolean wrong = i % 2 == 0;
                threads.add(Thread.ofVirtual().start(() -> {
                    try {
                        library.database().write(sql -> {
                            sql.update("INSERT INTO preference (name, value) VALUES (?, '1')", name);
                            return wrong ? sql.update("INSERT INTO nowhere VALUES (1)") : 0;
                        });
                    } catch (BlobException e) {
                        assertThat(wrong).isTrue();
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(library.preferences().get("n0")).isEmpty();
            assertThat(library.preferences().get("n1")).hasValue("1");
            assertThat(library.preferences().get("n19")).hasValue("1");
        }
    }

    @Test
    void aClosedLibrarySaysSo() throws Exception {
        var library = Library.open(file());
        library.close();
        library.close();
        assertThatThrownBy(() -> library.preferences().get("a"))
                .isInstanceOf(BlobException.class)
                .hasMessageContaining("closed");
    }
}
