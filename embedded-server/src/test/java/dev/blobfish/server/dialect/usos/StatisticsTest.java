package dev.blobfish.server.dialect.usos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// Statistics by consumer and by user.
class StatisticsTest extends StoreTest {
    @Test
    void anEmptyStoreHasNothing() throws Exception {
        assertThat(store.call(store.a(), "consumer").text()).isEqualTo("{\"hard_count\":0,\"hard_vsize\":0}");
        assertThat(store.call(store.a(), "consumer", "fields", "all_blob_ids").text())
                .isEqualTo("{\"all_blob_ids\":[]}");
        assertThat(store.call(store.a(), "users_all").text()).isEqualTo("{}");
    }

    @Test
    void blobsOfAUserAreCountedForTheConsumerThatAsks() throws Exception {
        text("no user");
        var first = text(store.user(), "abc");
        var second = text("defg", "as_user_id", "77");
        text(store.b(), "not A's", "as_user_id", "77");
        assertThat(facts(first, "user_id")).isEqualTo("{\"user_id\":\"77\"}");
        assertThat(facts(second, "user_id")).isEqualTo("{\"user_id\":\"77\"}");
        assertThat(store.call(store.a(), "user", "user_id", "77").text())
                .isEqualTo("{\"hard_count\":2,\"hard_vsize\":7}");
        assertThat(store.call(store.a(), "user", "user_id", "88", "fields", "all_count|all_blob_ids")
                        .text())
                .isEqualTo("{\"all_count\":0,\"all_blob_ids\":[]}");
        assertThat(store.call(store.a(), "users", "user_ids", "99|77", "fields", "all_count")
                        .text())
                .isEqualTo("{\"99\":null,\"77\":{\"all_count\":2}}");
        assertThat(store.call(store.a(), "users_all", "fields", "all_vsize").text())
                .isEqualTo("{\"77\":{\"all_vsize\":7}}");
        assertThat(store.call(store.a(), "user", "user_id", "99").outcome())
                .isEqualTo("400 object_not_found user_not_found user_id");
        assertThat(store.call(store.a(), "users", "user_ids", "").text()).isEqualTo("{}");
    }

    @Test
    void aUserStaysWithABlobThatChanges() throws Exception {
        var id = text(store.user(), "abc");
        store.call(store.a(), "chmod", "blob_id", id, "read_access", "public", "max_age", "60");
        assertThat(store.call(store.a(), "user", "user_id", "77", "fields", "all_count")
                        .text())
                .isEqualTo("{\"all_count\":1}");
        store.call(store.a(), "delete", "blob_ids", id);
        assertThat(store.call(store.a(), "users_all").text()).isEqualTo("{}");
    }

    @Test
    void aTokenAndAnotherUserExcludeEachOther() throws Exception {
        assertThat(store.call(store.user(), "put_text", "data", "a", "as_user_id", "77")
                        .outcome())
                .isEqualTo("400 param_forbidden token_given as_user_id");
        assertThat(store.call(store.a(), "put_text", "data", "a", "as_user_id", "99")
                        .outcome())
                .isEqualTo("400 object_not_found user_not_found as_user_id");
        assertThat(store.put(store.a(), "a", "as_user_id", "99").outcome())
                .isEqualTo("400 object_not_found user_not_found as_user_id");
        assertThat(store.put(store.a(), "a", "as_user_id", "88").status()).isEqualTo(200);
        assertThat(store.put(store.user(), "a").status()).isEqualTo(200);
        assertThat(store.call(store.a(), "users_all", "fields", "all_count").text())
                .isEqualTo("{\"77\":{\"all_count\":1},\"88\":{\"all_count\":1}}");
    }

    @Test
    void aStoreIsListedWithOneCallForTheIdsAndOneForEachFiveHundred() throws Exception {
        var stored = new ArrayList<String>();
        for (int i = 0; i < 1203; i++) {
            stored.add(text("blob " + i));
            store.clock.forward(i % 2);
        }
        var ids = ids("all_blob_ids");
        assertThat(ids).containsExactlyInAnyOrderElementsOf(stored);
        int found = 0;
        for (int from = 0; from < ids.size(); from += 500) {
            var some = String.join("|", ids.subList(from, Math.min(from + 500, ids.size())));
            var answer = store.call(store.a(), "blobs", "blob_ids", some, "fields", "size|times_read");
            for (var blob : answer.json()) found += blob.path("times_read").asInt(1) == 0 ? 1 : 0;
        }
        assertThat(found).isEqualTo(1203);
        assertThat(ids.getFirst()).isIn(stored.subList(0, 2));
        assertThat(ids.getLast()).isIn(stored.subList(1201, 1203));
    }
}
