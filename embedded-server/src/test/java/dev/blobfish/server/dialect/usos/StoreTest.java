package dev.blobfish.server.dialect.usos;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A fresh store for each test.
abstract class StoreTest {
    @TempDir
    Path folder;

    UsosStore store;

    @BeforeEach
    void open() throws Exception {
        store = UsosStore.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /// Stores a text for A and answers its id.
    String text(String data, String... options) throws Exception {
        return text(store.a(), data, options);
    }

    String text(Signer who, String data, String... options) throws Exception {
        var all = UsosStore.with(options);
        all.put("data", data);
        var answer = store.post(who, "services/blobbox/put_text", all);
        if (answer.status() != 200) throw new AssertionError(answer.text());
        return answer.value("blob_id");
    }

    /// What A is told of a blob, or the refusal.
    String facts(String id, String fields) throws Exception {
        var answer = store.call(store.a(), "blob", "blob_id", id, "fields", fields);
        return answer.status() == 200 ? answer.text() : answer.outcome();
    }

    List<String> ids(String field) throws Exception {
        return store.call(store.a(), "consumer", "fields", field).list(field);
    }
}
