package dev.blobfish.server.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.server.Account;
import dev.blobfish.server.Dialect;
import dev.blobfish.server.ask.Ask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Grows, cuts and converts uploads into versions of artifacts, and deletes those.
final class ShakenFistPlayer implements Player {
    private static final int VERSIONS = 3;
    private static final List<String> NAMES = List.of("one", "two", "three");

    private final Random random;
    private final Account.ShakenFist account;
    private final Map<String, byte[]> uploads = new HashMap<>();
    private final Map<String, List<byte[]>> artifacts = new HashMap<>();
    private Ask ask;
    private Settling unsettled = () -> {};

    private interface Settling {
        void settle() throws IOException;
    }

    ShakenFistPlayer(Random random, Account.ShakenFist account, StoreProcess store) throws IOException {
        this.random = random;
        this.account = account;
        this.ask = Ask.shakenFist(store.endpoint(Dialect.SHAKEN_FIST), account);
    }

    @Override
    public void meet(StoreProcess store) throws IOException {
        ask = Ask.shakenFist(store.endpoint(Dialect.SHAKEN_FIST), account);
    }

    @Override
    public void play() throws IOException {
        unsettled = () -> {};
        if (uploads.size() < 2) {
            uploads.put(ask.json("POST", "/upload", "").path("uuid").asString(), new byte[0]);
            return;
        }
        var upload = Contents.anyOf(random, uploads.keySet());
        var bytes = uploads.getOrDefault(upload, new byte[0]);
        switch (random.nextInt(7)) {
            case 0, 1 -> append(upload, bytes, Contents.any(random));
            case 2 -> truncate(upload, bytes, random.nextInt(bytes.length + 1));
            case 3, 4 -> convert(upload, bytes, Contents.anyOf(random, NAMES));
            case 5 -> delete(Contents.anyOf(random, NAMES));
            default -> compare(Contents.anyOf(random, NAMES));
        }
    }

    private void append(String upload, byte[] bytes, byte[] more) throws IOException {
        var longer = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, longer, bytes.length, more.length);
        unsettled = () -> settleSize(upload, bytes, longer);
        var size = new String(ask.bytes("POST", "/upload/" + upload, more), StandardCharsets.UTF_8);
        assertThat(size).isEqualTo(longer.length + "\n");
        uploads.put(upload, longer);
    }

    private void truncate(String upload, byte[] bytes, int size) throws IOException {
        var shorter = Arrays.copyOf(bytes, size);
        unsettled = () -> settleSize(upload, bytes, shorter);
        ask.text("POST", "/upload/" + upload + "/truncate/" + size, "");
        uploads.put(upload, shorter);
    }

    private void settleSize(String upload, byte[] before, byte[] after) throws IOException {
        int size = Integer.parseInt(ask.text("POST", "/upload/" + upload, "").strip());
        assertThat(size).isIn(before.length, after.length);
        uploads.put(upload, size == before.length ? before : after);
    }

    private void convert(String upload, byte[] bytes, String name) throws IOException {
        if (bytes.length == 0) return;
        unsettled = () -> {
            if (isGone("/upload/" + upload)) converted(upload, bytes, name);
        };
        ask.text("POST", "/artifacts/upload/" + name, "{\"upload_uuid\": \"" + upload + "\"}");
        converted(upload, bytes, name);
    }

    private boolean isGone(String path) throws IOException {
        try {
            ask.text("POST", path, "");
            return false;
        } catch (Ask.Refused e) {
            assertThat(e.status()).isEqualTo(404);
            return true;
        }
    }

    /// A version that equals the newest one is not added; the oldest beyond three goes.
    private void converted(String upload, byte[] bytes, String name) {
        uploads.remove(upload);
        var versions = artifacts.computeIfAbsent(name, _ -> new ArrayList<>());
        if (versions.isEmpty() || !Arrays.equals(versions.getLast(), bytes)) versions.add(bytes);
        if (versions.size() > VERSIONS) versions.removeFirst();
    }

    private void delete(String name) throws IOException {
        if (!artifacts.containsKey(name)) return;
        unsettled = () -> {
            if (read(name).isEmpty()) artifacts.remove(name);
        };
        ask.text("DELETE", "/artifacts/" + name, "");
        artifacts.remove(name);
    }

    @Override
    public void settle() throws IOException {
        unsettled.settle();
    }

    @Override
    public void compare() throws IOException {
        for (var name : NAMES) compare(name);
        for (var upload : List.copyOf(uploads.keySet())) {
            var bytes = uploads.getOrDefault(upload, new byte[0]);
            settleSize(upload, bytes, bytes);
        }
    }

    private void compare(String name) throws IOException {
        var stored = read(name);
        var expected = artifacts.getOrDefault(name, List.of());
        assertThat(stored).as(name).hasSameSizeAs(expected);
        for (int i = 0; i < stored.size(); i++)
            assertThat(Arrays.equals(stored.get(i), expected.get(i)))
                    .as(name + " version " + i)
                    .isTrue();
    }

    /// The contents of all versions, the oldest first; none where there is no such artifact.
    private List<byte[]> read(String name) throws IOException {
        var contents = new ArrayList<byte[]>();
        try {
            for (var version : ask.json("GET", "/artifacts/" + name, "").path("blobs"))
                contents.add(ask.bytes("GET", "/blobs/" + version.path("uuid").asString() + "/data", new byte[0]));
        } catch (Ask.Refused e) {
            assertThat(e.status()).isEqualTo(404);
        }
        return contents;
    }
}
