package dev.blobfish.server.dialect.usos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Soft and hard limits as clients see them, with a clock set by hand.
class ExpiryTest extends StoreTest {
    /// At every moment each blob is either hard or soft.
    @AfterEach
    void statisticsAddUp() throws Exception {
        var json = store.call(
                        store.a(),
                        "consumer",
                        "fields",
                        "all_count|hard_count|soft_count|all_vsize|hard_vsize|soft_vsize|all_blob_ids|hard_blob_ids"
                                + "|soft_blob_ids")
                .json();
        for (var what : new String[] {"count", "vsize"})
            assertThat(json.path("hard_" + what).asLong()
                            + json.path("soft_" + what).asLong())
                    .isEqualTo(json.path("all_" + what).asLong());
        var parts = new ArrayList<String>();
        json.path("hard_blob_ids").forEach(id -> parts.add(id.asString()));
        json.path("soft_blob_ids").forEach(id -> parts.add(id.asString()));
        var all = new ArrayList<String>();
        json.path("all_blob_ids").forEach(id -> all.add(id.asString()));
        assertThat(parts).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void aSoftLimitMakesABlobSoftAndNothingElse() throws Exception {
        var id = text("abc", "min_age", "60");
        assertThat(ids("hard_blob_ids")).containsExactly(id);
        assertThat(facts(id, "expires_after|expires_before"))
                .isEqualTo("{\"expires_after\":\"2026-01-02 10:01:00\",\"expires_before\":null}");
        store.clock.forward(61);
        store.chores();
        assertThat(ids("soft_blob_ids")).containsExactly(id);
        assertThat(store.call(store.a(), "get", "blob_id", id).text()).isEqualTo("abc");
        store.call(store.a(), "chmod", "blob_id", id, "min_age", "60");
        assertThat(ids("hard_blob_ids")).containsExactly(id);
        assertThat(facts(id, "expires_after")).isEqualTo("{\"expires_after\":\"2026-01-02 10:02:01\"}");
        store.call(store.a(), "chmod", "blob_id", id, "min_age", "none");
        assertThat(facts(id, "expires_after")).isEqualTo("{\"expires_after\":null}");
    }

    @Test
    void atAHardLimitABlobIsGoneEverywhereAtOnce() throws Exception {
        var id = text(store.user(), "abc", "max_age", "60", "read_access", "public");
        store.clock.forward(59);
        assertThat(store.call(store.a(), "get", "blob_id", id).text()).isEqualTo("abc");
        store.clock.forward(1);
        for (var method : new String[] {"get", "blob", "chmod"})
            assertThat(store.call(store.a(), method, "blob_id", id).outcome())
                    .isEqualTo("400 object_not_found blob_not_found blob_id");
        assertThat(store.call(store.b(), "get", "blob_id", id).status()).isEqualTo(400);
        assertThat(store.call(store.a(), "blobs", "blob_ids", id, "fields", "size")
                        .text())
                .isEqualTo("{\"" + id + "\":null}");
        assertThat(store.call(store.a(), "delete", "blob_ids", id).text()).isEqualTo("{\"matched\":[]}");
        assertThat(ids("all_blob_ids")).isEmpty();
        assertThat(store.call(store.a(), "users_all").text()).isEqualTo("{}");
        store.chores();
        assertThat(store.call(store.a(), "chmod", "blob_id", id, "max_age", "none")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anAgeOfNothingIsAlreadyReached() throws Exception {
        var gone = text("abc", "max_age", "0");
        var soft = text("abc", "min_age", "0");
        assertThat(facts(gone, "size")).startsWith("400");
        assertThat(ids("all_blob_ids")).containsExactly(soft);
        assertThat(ids("soft_blob_ids")).containsExactly(soft);
    }

    @Test
    void manyGoneBlobsAreReapedAndTheOthersStay() throws Exception {
        var kept = text("kept");
        for (int i = 0; i < 20; i++) text("gone " + i, "max_age", "5");
        store.clock.forward(5);
        store.chores();
        store.clock.forward(900);
        store.chores();
        assertThat(ids("all_blob_ids")).isEqualTo(List.of(kept));
        assertThat(store.call(store.a(), "get", "blob_id", kept).text()).isEqualTo("kept");
    }
}
