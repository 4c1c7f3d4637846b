package dev.blobfish.server.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blobfish.server.Account;
import dev.blobfish.server.Dialect;
import dev.blobfish.server.ask.Ask;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Makes, copies, opens and deletes nodes.
final class KBasePlayer implements Player {
    private record Node(byte[] content, boolean open) {}

    private final Random random;
    private final Account.KBase account;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private Ask ask;
    private Optional<String> touched = Optional.empty();

    KBasePlayer(Random random, Account.KBase account, StoreProcess store) {
        this.random = random;
        this.account = account;
        this.ask = Ask.kbase(store.endpoint(Dialect.KBASE), account);
    }

    @Override
    public void meet(StoreProcess store) {
        ask = Ask.kbase(store.endpoint(Dialect.KBASE), account);
    }

    @Override
    public void play() throws IOException {
        touched = Optional.empty();
        if (nodes.size() < 5 || random.nextInt(4) == 0) {
            create();
            return;
        }
        var id = Contents.anyOf(random, nodes.keySet());
        var node = nodes.get(id);
        if (node == null) return;
        switch (random.nextInt(5)) {
            case 0 -> nodes.put(idOf(ask.text("POST", "/node/" + id + "/copy", "")), new Node(node.content(), false));
            case 1 -> {
                touched = Optional.of(id);
                ask.text("DELETE", "/node/" + id, "");
                nodes.remove(id);
                gone.add(id);
            }
            case 2 -> {
                touched = Optional.of(id);
                ask.text(node.open() ? "DELETE" : "PUT", "/node/" + id + "/acl/public_read", "");
                nodes.put(id, new Node(node.content(), !node.open()));
            }
            default -> compare(id, node);
        }
    }

    private void create() throws IOException {
        var content = Contents.any(random);
        var reply = ask.bytes("POST", "/node?filename=name.bin", content);
        nodes.put(idOf(new String(reply, java.nio.charset.StandardCharsets.UTF_8)), new Node(content, false));
    }

    private static String idOf(String reply) {
        return tools.jackson.databind.json.JsonMapper.builder()
                .build()
                .readTree(reply)
                .path("data")
                .path("id")
                .asString();
    }

    /// A node whose making was not answered has an id that nobody knows.
    @Override
    public void settle() throws IOException {
        if (touched.isEmpty()) return;
        var id = touched.get();
        var node = nodes.get(id);
        if (node == null) return;
        try {
            nodes.put(id, new Node(node.content(), isOpen(id)));
        } catch (Ask.Refused e) {
            assertThat(e.status()).isEqualTo(404);
            nodes.remove(id);
            gone.add(id);
        }
    }

    @Override
    public void compare() throws IOException {
        for (var entry : nodes.entrySet()) compare(entry.getKey(), entry.getValue());
        for (var id : gone)
            assertThatThrownBy(() -> ask.text("GET", "/node/" + id, "")).hasMessageContaining("404");
    }

    private void compare(String id, Node node) throws IOException {
        assertThat(ask.bytes("GET", "/node/" + id + "?download_raw", new byte[0]))
                .as(id)
                .isEqualTo(node.content());
        assertThat(isOpen(id)).as(id).isEqualTo(node.open());
    }

    private boolean isOpen(String id) throws IOException {
        return ask.json("GET", "/node/" + id + "/acl", "")
                .path("data")
                .path("public")
                .path("read")
                .asBoolean();
    }
}
