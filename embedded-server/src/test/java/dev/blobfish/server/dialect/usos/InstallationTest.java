package dev.blobfish.server.dialect.usos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.server.dialect.usos.request.ServiceMethod;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// What clients ask before they trust an address and a key.
class InstallationTest extends StoreTest {
    private Answer unsigned(String target) throws IOException {
        return store.send(store.http(), "GET /services/" + target, "", "", "");
    }

    @Test
    void theTimeIsThatOfTheInstallationsWallClock() throws Exception {
        assertThat(unsigned("apisrv/now").text()).isEqualTo("\"2026-01-02 10:00:00.000000\"");
        store.clock.forward(180L * 24 * 3600);
        assertThat(unsigned("apisrv/now").text()).isEqualTo("\"2026-07-01 11:00:00.000000\"");
        var xml = unsigned("apisrv/now?format=xmlmap2").text();
        assertThat(xml).endsWith("<string>2026-07-01 11:00:00.000000</string>");
    }

    @Test
    void aConsumerIsToldWhatItMayDo() throws Exception {
        var path = "services/apisrv/consumer";
        var mine = store.get(store.a(), path, "fields", "name|administrative_methods|is_verified|token_scopes|url");
        assertThat(mine.value("name")).isEqualTo("a");
        assertThat(mine.list("administrative_methods"))
                .contains("services/blobbox/put", "services/blobbox/consumer")
                .doesNotContain("services/blobbox/get", "services/blobbox/put_unsigned")
                .hasSize(12);
        assertThat(mine.text()).contains("\"is_verified\":true", "\"token_scopes\":[]", "\"url\":null");
        assertThat(store.get(store.n(), path, "fields", "administrative_methods")
                        .text())
                .isEqualTo("{\"administrative_methods\":[]}");
        assertThat(store.get(store.a(), path).outcome()).isEqualTo("400 param_missing fields");
        assertThat(unsigned("apisrv/consumer?fields=name").status()).isEqualTo(401);
    }

    @Test
    void anInstallationKnowsItsAddress() throws Exception {
        var all = unsigned("apisrv/installation");
        assertThat(all.value("base_url")).isEqualTo(store.http() + "/");
        assertThat(all.json().propertyNames())
                .containsExactly(
                        "base_url",
                        "version",
                        "machine_version",
                        "usos_schema_version",
                        "institution_name",
                        "contact_emails");
        assertThat(unsigned("apisrv/installation?fields=version").text()).isEqualTo("{\"version\":\"6.1.2.0\"}");
    }

    @Test
    void allMethodsAreListedAndEachIsDescribed() throws Exception {
        var names = new ArrayList<String>();
        for (var method : unsigned("apiref/method_index").json())
            names.add(method.path("name").asString());
        assertThat(names).hasSize(ServiceMethod.values().length).contains("services/blobbox/users_all");
        for (var name : names) {
            var json = unsigned("apiref/method?name=" + name).json();
            assertThat(json.path("name").asString()).isEqualTo(name);
            assertThat(name).endsWith("/" + json.path("short_name").asString());
            assertThat(json.size()).isEqualTo(14);
        }
        assertThat(unsigned("apiref/method?name=services/x").outcome())
                .isEqualTo("400 object_not_found method_not_found name");
        assertThat(unsigned("apiref/method").outcome()).isEqualTo("400 param_missing name");
    }

    @Test
    void aDescriptionSaysHowAMethodIsCalled() throws Exception {
        var put = unsigned("apiref/method?name=services/blobbox/put&fields=auth_options|arguments")
                .json();
        assertThat(put.path("auth_options").toString())
                .isEqualTo("{\"consumer\":\"required\",\"token\":\"optional\",\"administrative_only\":true,"
                        + "\"ssl_required\":true,\"scopes\":[]}");
        var arguments = new ArrayList<String>();
        put.path("arguments").forEach(one -> arguments.add(one.path("name").asString()));
        assertThat(arguments)
                .containsExactly("data", "read_access", "min_age", "max_age", "as_user_id", "format", "callback");
        assertThat(put.path("arguments").path(1).path("default_value").asString())
                .isEqualTo("consumer");
        var blob = unsigned("apiref/method?name=services/blobbox/blob&fields=result_fields")
                .json();
        assertThat(blob.path("result_fields").size()).isEqualTo(8);
    }
}
