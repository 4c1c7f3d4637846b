package dev.blobfish.server.dialect.usos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What is told of blobs, who may read them, and what `chmod` and `delete` do.
class BlobTest extends StoreTest {
    private static final String UNKNOWN = "0123456789abcdef0123456789abcdef";

    @Test
    void aFreshBlobHasAllItsFactsInOrder() throws Exception {
        var answer = store.call(store.a(), "blob", "blob_id", text("abc"));
        assertThat(answer.text())
                .isEqualTo("{\"size\":3,\"user_id\":null,\"read_access\":\"consumer\","
                        + "\"date_created\":\"2026-01-02 10:00:00\",\"date_last_read\":null,\"times_read\":0,"
                        + "\"expires_after\":null,\"expires_before\":null}");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void everyGetIsCountedAndNothingElse() throws Exception {
        var id = text("abc");
        store.clock.forward(60);
        for (int i = 0; i < 2; i++)
            assertThat(store.call(store.a(), "get", "blob_id", id).text()).isEqualTo("abc");
        store.call(store.b(), "get", "blob_id", id);
        store.call(store.a(), "blobs", "blob_ids", id, "fields", "size");
        assertThat(facts(id, "times_read|date_last_read"))
                .isEqualTo("{\"date_last_read\":\"2026-01-02 10:01:00\",\"times_read\":2}");
    }

    @Test
    void bytesAreGivenAsTheyWereStored() throws Exception {
        var answer = store.get(store.a(), "services/blobbox/get", "blob_id", text("abc"));
        assertThat(answer.text()).isEqualTo("abc");
        assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Length")).isEqualTo("3");
    }

    @Test
    void fieldsAreSelectedByName() throws Exception {
        var id = text("abc");
        assertThat(facts(id, "times_read||size")).isEqualTo("{\"size\":3,\"times_read\":0}");
        assertThat(facts(id, "nope")).isEqualTo("400 field_not_found nope");
        assertThat(facts(id, "size[x]")).isEqualTo("400 field_invalid");
        assertThat(store.call(store.a(), "blob", "blob_id", id, "fields", "nope")
                        .value("method_name"))
                .isEqualTo("services/blobbox/blob");
    }

    @Test
    void manyBlobsAreToldOfAtOnceAndOnlyOnesOwn() throws Exception {
        var own = text("abc");
        var foreign = text(store.b(), "def", "read_access", "public");
        var list = String.join("|", "", own, UNKNOWN, foreign, own, "");
        assertThat(store.call(store.a(), "blobs", "blob_ids", list, "fields", "size")
                        .text())
                .isEqualTo("{\"" + own + "\":{\"size\":3},\"" + UNKNOWN + "\":null,\"" + foreign + "\":null}");
        assertThat(store.call(store.a(), "blobs", "blob_ids", "", "fields", "size")
                        .text())
                .isEqualTo("{}");
        assertThat(store.call(store.a(), "blobs", "blob_ids", own).outcome()).isEqualTo("400 param_missing fields");
    }

    @Test
    void fiveHundredIdsAreTakenAndNotOneMore() throws Exception {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 500; i++) ids.add(UUID.randomUUID().toString().replace("-", ""));
        var most = String.join("|", ids);
        var post = store.call(store.a(), "blobs", "blob_ids", most, "fields", "size");
        assertThat(post.json().size()).isEqualTo(500);
        var get = store.get(store.a(), "services/blobbox/blobs", "blob_ids", most, "fields", "size");
        assertThat(get.json().size()).isEqualTo(500);
        var same = String.join("|", Collections.nCopies(501, UNKNOWN));
        for (var method : new String[] {"blobs", "delete"})
            assertThat(store.call(store.a(), method, "blob_ids", same, "fields", "size")
                            .outcome())
                    .isEqualTo("400 param_invalid too_many_ids blob_ids");
        assertThat(store.call(store.a(), "users", "user_ids", same).outcome())
                .isEqualTo("400 param_invalid too_many_ids user_ids");
    }

    @Test
    void whatIsUnknownForeignOrNoIdAtAllIsRefusedInTheSameWords() throws Exception {
        var foreign = text(store.b(), "abc");
        for (var method : new String[] {"blob", "get", "chmod"}) {
            var unknown = store.call(store.a(), method, "blob_id", UNKNOWN);
            assertThat(unknown.outcome()).isEqualTo("400 object_not_found blob_not_found blob_id");
            for (var id : new String[] {foreign, "../x", "\u0001", "A".repeat(5000)})
                assertThat(store.call(store.a(), method, "blob_id", id).text()).isEqualTo(unknown.text());
            assertThat(store.call(store.a(), method).outcome()).isEqualTo("400 param_missing blob_id");
        }
    }

    @Test
    void aPublicBlobIsReadByAllAndChangedByItsOwner() throws Exception {
        var id = text("abc");
        assertThat(store.call(store.n(), "get", "blob_id", id).status()).isEqualTo(400);
        assertThat(store.call(store.a(), "chmod", "blob_id", id, "read_access", "public")
                        .text())
                .isEqualTo("{\"success\":true}");
        assertThat(store.call(store.n(), "get", "blob_id", id).text()).isEqualTo("abc");
        assertThat(store.call(store.b(), "get", "blob_id", id).text()).isEqualTo("abc");
        assertThat(facts(id, "times_read|read_access")).isEqualTo("{\"read_access\":\"public\",\"times_read\":2}");
        for (var method : new String[] {"blob", "chmod", "delete"})
            assertThat(store.call(store.n(), method, "blob_id", id, "blob_ids", id)
                            .outcome())
                    .isEqualTo("403 method_forbidden administrative_only");
        assertThat(store.call(store.b(), "blob", "blob_id", id).status()).isEqualTo(400);
        assertThat(store.call(store.b(), "chmod", "blob_id", id).status()).isEqualTo(400);
        assertThat(store.call(store.b(), "delete", "blob_ids", id).text()).isEqualTo("{\"matched\":[]}");
    }

    @Test
    void aChangeWithOneWrongParameterChangesNothing() throws Exception {
        var id = text("abc");
        var answer = store.call(store.a(), "chmod", "blob_id", id, "read_access", "public", "max_age", "1.5");
        assertThat(answer.outcome()).isEqualTo("400 param_invalid max_age");
        assertThat(facts(id, "read_access")).isEqualTo("{\"read_access\":\"consumer\"}");
        assertThat(store.call(store.a(), "chmod", "blob_id", id, "read_access", "all")
                        .outcome())
                .isEqualTo("400 param_invalid read_access");
        assertThat(store.call(store.a(), "chmod", "blob_id", id, "min_age", "skip")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void deletingSaysWhatWasDeletedOnce() throws Exception {
        var first = text("abc");
        var second = text("def");
        var foreign = text(store.b(), "ghi");
        var list = String.join("|", second, foreign, UNKNOWN, first, second);
        assertThat(store.call(store.a(), "delete", "blob_ids", list).list("matched"))
                .containsExactly(second, first);
        assertThat(store.call(store.a(), "delete", "blob_ids", list).text()).isEqualTo("{\"matched\":[]}");
        assertThat(facts(first, "size")).startsWith("400 object_not_found");
        assertThat(store.call(store.b(), "get", "blob_id", foreign).text()).isEqualTo("ghi");
    }

    @Test
    void alreadyDeletedBlobsStayAwayFromStatisticsWhileTheirBytesWait() throws Exception {
        var id = text("abc");
        store.call(store.a(), "delete", "blob_ids", id);
        assertThat(ids("all_blob_ids")).isEmpty();
        assertThat(store.call(store.a(), "get", "blob_id", id).status()).isEqualTo(400);
    }
}
