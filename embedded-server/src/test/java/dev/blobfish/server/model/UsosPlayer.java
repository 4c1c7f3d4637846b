package dev.blobfish.server.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.server.Account;
import dev.blobfish.server.Dialect;
import dev.blobfish.server.ask.Ask;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Puts, links and deletes blobs, and counts them.
final class UsosPlayer implements Player {
    private static final String SERVICE = "/services/blobbox/";

    private final Random random;
    private final Account.Usos account;
    private final Map<String, byte[]> blobs = new HashMap<>();
    private Ask ask;
    private Optional<byte[]> added = Optional.empty();
    private Optional<String> removed = Optional.empty();

    UsosPlayer(Random random, Account.Usos account, StoreProcess store) {
        this.random = random;
        this.account = account;
        this.ask = Ask.usos(store.endpoint(Dialect.USOS), account);
    }

    @Override
    public void meet(StoreProcess store) {
        ask = Ask.usos(store.endpoint(Dialect.USOS), account);
    }

    @Override
    public void play() throws IOException {
        added = Optional.empty();
        removed = Optional.empty();
        int choice = blobs.size() < 5 ? 0 : random.nextInt(6);
        switch (choice) {
            case 0, 1 -> put(Contents.any(random));
            case 2 -> link(Contents.anyOf(random, blobs.values()));
            case 3 -> delete(Contents.anyOf(random, blobs.keySet()));
            case 4 -> compareIds();
            default -> compare(Contents.anyOf(random, blobs.keySet()));
        }
    }

    private void put(byte[] content) throws IOException {
        added = Optional.of(content);
        var data = URLEncoder.encode(Base64.getEncoder().encodeToString(content), StandardCharsets.UTF_8);
        blobs.put(idOf("put_base64", "data=" + data), content);
    }

    private void link(byte[] content) throws IOException {
        added = Optional.of(content);
        blobs.put(idOf("put_sha1", "sha1=" + sha1(content) + "&datasize=" + content.length), content);
    }

    private String idOf(String method, String form) throws IOException {
        return ask.json("POST", SERVICE + method, form).path("blob_id").asString();
    }

    private void delete(String id) throws IOException {
        removed = Optional.of(id);
        ask.text("POST", SERVICE + "delete", "blob_ids=" + id);
        blobs.remove(id);
    }

    /// A blob that was put without an answer shows up among the consumer's, and holds what was sent.
    @Override
    public void settle() throws IOException {
        var now = ids();
        removed.filter(id -> !now.contains(id)).ifPresent(blobs::remove);
        for (var id : now)
            if (!blobs.containsKey(id)) {
                assertThat(content(id)).isEqualTo(added.orElseThrow());
                blobs.put(id, added.orElseThrow());
            }
    }

    @Override
    public void compare() throws IOException {
        compareIds();
        for (var id : blobs.keySet()) compare(id);
    }

    private void compare(String id) throws IOException {
        assertThat(Arrays.equals(content(id), blobs.get(id))).as(id).isTrue();
    }

    private byte[] content(String id) throws IOException {
        return ask.bytes("GET", SERVICE + "get?blob_id=" + id, new byte[0]);
    }

    private void compareIds() throws IOException {
        assertThat(ids()).containsExactlyInAnyOrderElementsOf(blobs.keySet());
    }

    private java.util.List<String> ids() throws IOException {
        var listed = new java.util.ArrayList<String>();
        ask.json("GET", SERVICE + "consumer?fields=all_blob_ids", "")
                .path("all_blob_ids")
                .forEach(id -> listed.add(id.asString()));
        return listed;
    }

    private static String sha1(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
