package dev.blobfish.server.dialect.usos.store;

import dev.blobfish.server.engine.Content;
import dev.blobfish.server.engine.MarkQuery;
import dev.blobfish.server.engine.ObjectDraft;
import dev.blobfish.server.engine.ObjectInfo;
import dev.blobfish.server.engine.ObjectName;
import dev.blobfish.server.engine.Transaction;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The rows of the blobbox, in a container that no client of another dialect can name.
final class Rows {
    static final String CONTAINER = "usos:blob";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Rows() {}

    /// A row and what it stands for.
    record Row(String id, Entry entry) {
        static Row of(ObjectInfo info) {
            return new Row(info.name().key(), EntryCodec.decode(info));
        }
    }

    /// 32 hexadecimal digits that nobody can guess: whoever knows the id of a public blob may read it.
    static String freshId() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// The name of a row; empty for what never was an id.
    static Optional<ObjectName> name(String id) {
        return id.matches("[0-9a-f]{32}") ? Optional.of(new ObjectName(CONTAINER, id)) : Optional.empty();
    }

    /// A blob; empty where the id is unknown or its blob deleted.
    static Optional<Entry.Blob> blob(Transaction all, String id) {
        return name(id).flatMap(all::object).map(EntryCodec::decode).flatMap(Rows::blob);
    }

    static Optional<Entry.Blob> blob(Entry entry) {
        return switch (entry) {
            case Entry.Blob blob -> Optional.of(blob);
            case Entry.Idle _ -> Optional.empty();
        };
    }

    static void put(Transaction all, String id, Entry entry, Content content) {
        var draft = new ObjectDraft("", EntryCodec.encode(entry), Marks.of(entry));
        all.put(new ObjectName(CONTAINER, id), draft, content);
    }

    static void update(Transaction all, String id, Entry entry) {
        all.update(new ObjectName(CONTAINER, id), EntryCodec.encode(entry), Marks.of(entry));
    }

    static void delete(Transaction all, String id) {
        all.delete(new ObjectName(CONTAINER, id));
    }

    /// Some rows with the bytes that clients mean by a SHA-1 and a size.
    static MarkQuery withContent(Fingerprint fingerprint, int limit) {
        return MarkQuery.equalTo(CONTAINER, Marks.CONTENT, fingerprint.key(), "", limit);
    }

    static List<Row> rows(List<ObjectInfo> found) {
        return found.stream().map(Row::of).toList();
    }
}
