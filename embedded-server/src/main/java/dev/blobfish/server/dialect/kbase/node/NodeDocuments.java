package dev.blobfish.server.dialect.kbase.node;

import dev.blobfish.server.engine.Documents;
import java.util.ArrayList;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How this dialect writes what it knows of a node into the engine's documents. This format is on people's disks: names
/// may be added, never changed.
public final class NodeDocuments {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NAME = "name";
    private static final String FORMAT = "format";
    private static final String ACL = "acl";
    private static final String OWNER = "owner";
    private static final String READERS = "readers";
    private static final String PUBLIC = "public";
    private static final String UUID = "uuid";

    private NodeDocuments() {}

    /// The documents of a node.
    public static Documents of(String name, String format, Acl acl) {
        return with(Documents.of(Map.of(NAME, name, FORMAT, format)), acl);
    }

    /// The same with other rights.
    public static Documents with(Documents documents, Acl acl) {
        var root = JsonNodeFactory.instance.objectNode();
        put(root.putObject(OWNER), acl.owner());
        var readers = root.putArray(READERS);
        acl.readers().stream().distinct().forEach(reader -> put(readers.addObject(), reader));
        return documents.with(ACL, JSON.writeValueAsString(root.put(PUBLIC, acl.publicly())));
    }

    private static void put(ObjectNode json, NodeUser user) {
        json.put(NAME, user.name()).put(UUID, user.uuid());
    }

    static String name(Documents documents) {
        return documents.get(NAME).orElse("");
    }

    static String format(Documents documents) {
        return documents.get(FORMAT).orElse("");
    }

    static Acl acl(Documents documents) {
        var root = JSON.readTree(documents.get(ACL).orElse("{}"));
        var readers = new ArrayList<NodeUser>();
        for (var reader : root.path(READERS)) readers.add(user(reader));
        return new Acl(user(root.path(OWNER)), readers, root.path(PUBLIC).asBoolean(false));
    }

    private static NodeUser user(JsonNode json) {
        return new NodeUser(json.path(NAME).asString(""), json.path(UUID).asString(""));
    }
}
