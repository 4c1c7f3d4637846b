package dev.blobfish.server.dialect.kbase.operation;

import dev.blobfish.server.dialect.kbase.node.Acl;
import dev.blobfish.server.dialect.kbase.node.Node;
import dev.blobfish.server.dialect.kbase.node.NodeUser;
import dev.blobfish.server.dialect.kbase.wire.Json;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/// Nodes and rights as they are shown.
final class Views {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Views() {}

    static Json of(Node node) {
        var stored = Json.text(TIME.format(node.stored()));
        return Json.object(Map.of(
                "attributes",
                new Json.Null(),
                "created_on",
                stored,
                "file",
                file(node),
                "format",
                Json.text(node.format()),
                "id",
                Json.text(node.id().text()),
                "last_modified",
                stored));
    }

    private static Json file(Node node) {
        return Json.object(Map.of(
                "checksum", Json.object(Map.of("md5", Json.text(node.md5()))),
                "name", Json.text(node.name()),
                "size", new Json.Num(node.size())));
    }

    /// @param full whether users are named
    static Json of(Acl acl, boolean full) {
        var owner = of(acl.owner(), full);
        var readers = acl.readers().stream().map(reader -> of(reader, full)).toList();
        return Json.object(Map.of(
                "delete", Json.array(List.of(owner)),
                "owner", owner,
                "public",
                        Json.object(Map.of(
                                "delete", new Json.Bool(false),
                                "read", new Json.Bool(acl.publicly()),
                                "write", new Json.Bool(false))),
                "read", Json.array(readers),
                "write", Json.array(List.of(owner))));
    }

    private static Json of(NodeUser user, boolean full) {
        var uuid = Json.text(user.uuid());
        return full ? Json.object(Map.of("username", Json.text(user.name()), "uuid", uuid)) : uuid;
    }
}
