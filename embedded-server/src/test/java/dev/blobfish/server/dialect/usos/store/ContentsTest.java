package dev.blobfish.server.dialect.usos.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.blobfish.server.dialect.usos.problem.UsosRefusal;
import dev.blobfish.server.dialect.usos.request.Age;
import dev.blobfish.server.dialect.usos.request.Readers;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.Content;
import dev.blobfish.server.engine.DigestAlgorithm;
import dev.blobfish.server.engine.Staged;
import dev.blobfish.server.engine.StandardDigest;
import dev.blobfish.server.engine.disk.DiskContentStore;
import dev.blobfish.server.engine.disk.RealFiles;
import dev.blobfish.server.engine.disk.RelaxedFiles;
import dev.blobfish.server.engine.sqlite.CommitHook;
import dev.blobfish.server.engine.sqlite.SqliteCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Different bytes with one SHA-1, as an attacker can make them; here the digest is simply claimed.
class ContentsTest {
    private static final String SHA1 = "00".repeat(20);
    private static final long NOW = 1_700_000_000;

    @TempDir
    Path folder;

    private BlobEngine engine;
    private BlobTable table;
    private Contents contents;
    private Staging staging;

    @BeforeEach
    void open() throws Exception {
        engine = new BlobEngine(
                SqliteCatalog.open(folder.resolve("catalog.db"), false, CommitHook.NONE),
                DiskContentStore.open(folder, new RelaxedFiles(new RealFiles()), 1024),
                InstantSource.system(),
                () -> {});
        table = new BlobTable(engine, Duration.ofMinutes(15));
        contents = new Contents(engine);
        staging = new Staging(engine, Duration.ofMinutes(15));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static Staged claiming(String text, boolean strong) {
        var bytes = text.getBytes(UTF_8);
        var sha256 = StandardDigest.SHA256.begin();
        sha256.update(bytes, 0, bytes.length);
        Map<DigestAlgorithm, byte[]> digests = strong
                ? Map.of(StandardDigest.SHA1, new byte[20], StandardDigest.SHA256, sha256.finish())
                : Map.of(StandardDigest.SHA1, new byte[20]);
        return new Staged(bytes.length, digests, new Staged.Bytes() {
            @Override
            public Content publish() {
                return new Content.Inline(bytes);
            }

            @Override
            public void discard() {}
        });
    }

    private static Entry.Blob draft(Fingerprint fingerprint) {
        var lifetime = Lifetime.of(Age.UNLIMITED, Age.UNLIMITED, NOW);
        return Entry.Blob.fresh(new Owner("a", Optional.empty()), NOW, Readers.CONSUMER, lifetime, fingerprint);
    }

    private String store(String text) {
        return contents.store(claiming(text, true), ContentsTest::draft);
    }

    private String link() {
        return contents.link(SHA1, 3, NOW, ContentsTest::draft);
    }

    private String read(String id) throws IOException {
        try (var snapshot = table.read(id, "a", NOW)) {
            return new String(snapshot.stream(snapshot.whole()).readAllBytes(), UTF_8);
        }
    }

    @Test
    void bytesThatWereSentAreKeptWhateverTheirSha1() throws Exception {
        var good = store("abc");
        var evil = store("xyz");
        assertThat(read(good)).isEqualTo("abc");
        assertThat(read(evil)).isEqualTo("xyz");
        assertThat(read(store("xyz"))).isEqualTo("xyz");
    }

    @Test
    void bytesThatWereLeftFirstDoNotReplaceThoseThatAreSent() throws Exception {
        staging.leave(claiming("xyz", false), NOW);
        assertThat(read(store("abc"))).isEqualTo("abc");
    }

    @Test
    void whatASha1DoesNotTellApartIsNotTakenUp() throws Exception {
        store("abc");
        assertThat(read(link())).isEqualTo("abc");
        var evil = store("xyz");
        assertThatExceptionOfType(UsosRefusal.class).isThrownBy(this::link);
        table.delete(List.of(evil), "a", NOW);
        assertThat(read(link())).isEqualTo("abc");
    }

    @Test
    void bytesThatWereLeftAreRecognisedWhenTheyAreSent() throws Exception {
        staging.leave(claiming("abc", false), NOW);
        assertThat(read(store("abc"))).isEqualTo("abc");
        assertThat(read(link())).isEqualTo("abc");
    }
}
