package dev.blobfish.server.dialect.shakenfist.store;

import dev.blobfish.server.dialect.shakenfist.json.JsonBody;
import dev.blobfish.server.dialect.shakenfist.json.PythonJson;
import dev.blobfish.server.engine.Content;
import dev.blobfish.server.engine.Documents;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.ListEntry;
import dev.blobfish.server.engine.ListQuery;
import dev.blobfish.server.engine.ListStart;
import dev.blobfish.server.engine.MarkQuery;
import dev.blobfish.server.engine.ObjectDraft;
import dev.blobfish.server.engine.ObjectInfo;
import dev.blobfish.server.engine.ObjectName;
import dev.blobfish.server.engine.Problem;
import dev.blobfish.server.engine.Transaction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/// The records of one kind, in a container of their own that no client can name.
///
/// @param <R> the kind
public final class Table<R extends Stored> {
    private static final String FACTS = "facts";
    private static final int PAGE = 500;

    private final String container;
    private final Function<Row, R> reader;

    /// @param container its name holds a `:`
    Table(String container, Function<Row, R> reader) {
        this.container = container;
        this.reader = reader;
    }

    /// The container's name.
    public String container() {
        return container;
    }

    /// Where a record lies.
    public ObjectName name(String key) {
        return new ObjectName(container, key);
    }

    /// A record; empty where there is none.
    public Optional<R> get(Reading from, String key) {
        return key.isEmpty() ? Optional.empty() : from.object(name(key)).map(this::read);
    }

    /// Understands an object of this table.
    public R read(ObjectInfo object) {
        var json = object.documents()
                .get(FACTS)
                .flatMap(text -> JsonBody.parse(text.getBytes(StandardCharsets.US_ASCII)))
                .orElseThrow(() -> new EngineException(Problem.CONTENT_DAMAGED, "the record " + object.name()));
        return reader.apply(new Row(object.name().key(), object.size(), Facts.of((ObjectNode) json)));
    }

    /// Creates or replaces a record, its bytes included.
    public R put(Transaction transaction, R record, Content content) {
        transaction.put(name(record.key()), new ObjectDraft("", documents(record), record.marks()), content);
        return record;
    }

    /// Creates or replaces a record that has no bytes.
    public R put(Transaction transaction, R record) {
        return put(transaction, record, Content.NONE);
    }

    /// Replaces what is kept of a record and leaves its bytes.
    public R update(Transaction transaction, R record) {
        transaction.update(name(record.key()), documents(record), record.marks());
        return record;
    }

    /// Deletes a record.
    public void delete(Transaction transaction, String key) {
        transaction.delete(name(key));
    }

    /// All records with that mark, by key.
    public List<R> withMark(Reading from, String mark, String value) {
        var found = new ArrayList<R>();
        List<ObjectInfo> page;
        String after = "";
        do {
            page = from.find(MarkQuery.equalTo(container, mark, value, after, PAGE));
            for (var object : page) found.add(read(object));
            if (!page.isEmpty()) after = page.getLast().name().key();
        } while (page.size() == PAGE);
        return found;
    }

    /// Some records whose mark is at most that value, the least first.
    public List<R> upTo(Reading from, String mark, String most) {
        return from.find(MarkQuery.upTo(container, mark, most, PAGE)).stream()
                .map(this::read)
                .toList();
    }

    /// Visits all records by key, a page at a time.
    public void forEach(Reading from, Consumer<R> visitor) {
        ListStart start = ListStart.BEGINNING;
        boolean more = true;
        while (more) {
            var page = from.list(new ListQuery(container, "", "", start, PAGE));
            for (var entry : page.rows())
                if (entry instanceof ListEntry.Item<ObjectInfo>(var object)) {
                    visitor.accept(read(object));
                    start = new ListStart.AfterKey(object.name().key());
                }
            more = page.more();
        }
    }

    private Documents documents(R record) {
        return Documents.of(FACTS, PythonJson.text(record.facts().json()));
    }
}
