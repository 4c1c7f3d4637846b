package dev.blobfish.server.dialect.usos;

import static dev.blobfish.server.dialect.usos.UsosStore.octets;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The five ways to store, and what they share.
class StoringTest extends StoreTest {
    private static String random(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return new String(bytes, ISO_8859_1);
    }

    private static String sha1(String bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes.getBytes(ISO_8859_1)));
    }

    private String content(String id) throws IOException {
        return new String(store.call(store.a(), "get", "blob_id", id).body(), ISO_8859_1);
    }

    private Answer sha1(String bytes, long size) throws Exception {
        return store.call(store.a(), "put_sha1", "sha1", sha1(bytes), "datasize", Long.toString(size));
    }

    private long files() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() == 5_000)
                    .count();
        }
    }

    @Test
    void aTextKeepsItsBytes() throws Exception {
        var text = octets("Zażółć = 50% + ~*\n");
        var id = text(text);
        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(sha1(content(id))).isEqualTo("28b9f2663c57099d1c55cf1d945300c1c4a329dc");
        assertThat(content(text(octets("\uFEFFa\r\nb\u0000")))).isEqualTo(octets("\uFEFFa\r\nb\u0000"));
        assertThat(content(text(""))).isEmpty();
    }

    @Test
    void aTextHasOneMegabyteAtMostAndIsText() throws Exception {
        assertThat(content(text("a".repeat(1 << 20)))).hasSize(1 << 20);
        assertThat(content(text(octets("ż").repeat(1 << 19)))).hasSize(1 << 20);
        assertThat(store.call(store.a(), "put_text", "data", "a".repeat((1 << 20) + 1))
                        .outcome())
                .isEqualTo("400 param_invalid data_too_big data");
        assertThat(store.call(store.a(), "put_text", "data", "\u00FF\u00FE").outcome())
                .isEqualTo("400 param_invalid not_utf8 data");
        assertThat(store.call(store.a(), "put_text").outcome()).isEqualTo("400 param_missing data");
        assertThat(ids("all_blob_ids")).hasSize(2);
    }

    @Test
    void aGetMayStoreText() throws Exception {
        var id =
                store.get(store.a(), "services/blobbox/put_text", "data", "abc").value("blob_id");
        assertThat(content(id)).isEqualTo("abc");
    }

    @Test
    void base64CarriesEveryByte() throws Exception {
        var all = new StringBuilder();
        for (char c = 0; c < 256; c++) all.append(c);
        var encoded = Base64.getMimeEncoder().encodeToString(all.toString().getBytes(ISO_8859_1));
        var id = store.call(store.a(), "put_base64", "data", encoded).value("blob_id");
        assertThat(content(id)).isEqualTo(all.toString());
        assertThat(content(store.call(store.a(), "put_base64", "data", "YQ").value("blob_id")))
                .isEqualTo("a");
        assertThat(content(store.call(store.a(), "put_base64", "data", "").value("blob_id")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"YQ= ", "a", "Y Q==", "YQ==YQ==", "_-_-", "%"})
    void whatIsNoBase64IsRefused(String data) throws Exception {
        assertThat(store.call(store.a(), "put_base64", "data", data).outcome())
                .isEqualTo("400 param_invalid not_base64 data");
    }

    @Test
    void base64HasOneMegabyteAtMostAfterDecoding() throws Exception {
        var most = Base64.getEncoder().encodeToString(new byte[1 << 20]);
        assertThat(store.call(store.a(), "put_base64", "data", most).status()).isEqualTo(200);
        var more = Base64.getEncoder().encodeToString(new byte[(1 << 20) + 1]);
        assertThat(store.call(store.a(), "put_base64", "data", more).outcome())
                .isEqualTo("400 param_invalid data_too_big data");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000, 5_000_000})
    void aFileComesOverTls(int size) throws Exception {
        var file = random(size);
        var answer = store.put(store.a(), file, "max_age", "86400", "read_access", "public");
        assertThat(answer.status()).isEqualTo(200);
        var id = answer.value("blob_id");
        assertThat(content(id)).isEqualTo(file);
        assertThat(facts(id, "size|read_access|expires_before"))
                .isEqualTo("{\"size\":" + size
                        + ",\"read_access\":\"public\",\"expires_before\":\"2026-01-03 10:00:00\"}");
    }

    @Test
    void contentThatSomebodyLeftIsTakenUpByItsSha1() throws Exception {
        var file = random(5_000);
        assertThat(store.putUnsigned(file).text()).isEqualTo("{\"success\":true}");
        assertThat(ids("all_blob_ids")).isEmpty();
        assertThat(sha1(file, 4_999).outcome()).isEqualTo("400 object_not_found content_not_found sha1");
        assertThat(sha1(file + "x", 5_000).status()).isEqualTo(400);
        for (int i = 0; i < 2; i++)
            assertThat(content(sha1(file, 5_000).value("blob_id"))).isEqualTo(file);
        var shouted =
                store.call(store.b(), "put_sha1", "sha1", sha1(file).toUpperCase(Locale.ROOT), "datasize", "5000");
        assertThat(shouted.status()).isEqualTo(200);
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void whatNobodyTakesUpIsGoneAfterAQuarterOfAnHour() throws Exception {
        store.putUnsigned("abc");
        store.clock.forward(600);
        store.putUnsigned("abc");
        store.clock.forward(899);
        store.chores();
        assertThat(sha1("abc", 3).status()).isEqualTo(200);
        store.putUnsigned("def");
        store.clock.forward(900);
        assertThat(sha1("def", 3).outcome()).isEqualTo("400 object_not_found content_not_found sha1");
        store.chores();
        assertThat(sha1("def", 3).status()).isEqualTo(400);
    }

    @Test
    void theBytesOfADeletedBlobCanBeTakenUpForAWhile() throws Exception {
        var id = text("abc");
        store.call(store.a(), "delete", "blob_ids", id);
        store.clock.forward(899);
        store.chores();
        var again = sha1("abc", 3).value("blob_id");
        store.clock.forward(10_000);
        store.chores();
        assertThat(content(again)).isEqualTo("abc");
        store.call(store.a(), "delete", "blob_ids", again);
        store.clock.forward(900);
        assertThat(sha1("abc", 3).status()).isEqualTo(400);
    }

    @Test
    void equalBytesAreStoredOnceAndCountedEachTime() throws Exception {
        var file = random(5_000);
        store.putUnsigned(file);
        for (int i = 0; i < 3; i++) store.put(i == 1 ? store.b() : store.a(), file);
        store.putUnsigned(file);
        sha1(file, 5_000);
        var statistics = store.call(store.a(), "consumer", "fields", "all_count|all_vsize");
        assertThat(statistics.text()).isEqualTo("{\"all_count\":3,\"all_vsize\":15000}");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void onlySoManyUploadsWithoutASignatureAreKept() throws Exception {
        store.putUnsigned("first");
        store.clock.forward(1);
        for (int i = 0; i < 100; i++) store.putUnsigned("file " + i);
        assertThat(sha1("first", 5).status()).isEqualTo(400);
        assertThat(sha1("file 99", 7).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "read_access, all",
        "min_age, -1",
        "min_age, abc",
        "max_age, 1.5",
        "max_age, skip",
        "max_age, 12345678901",
        "read_access, skip",
        "max_age, +1"
    })
    void anOptionThatMakesNoSenseStoresNothing(String name, String value) throws Exception {
        var wanted = "400 param_invalid " + name;
        assertThat(store.call(store.a(), "put_text", "data", "a", name, value).outcome())
                .isEqualTo(wanted);
        assertThat(store.put(store.a(), "a", name, value).outcome()).isEqualTo(wanted);
        assertThat(store.call(store.a(), "put_text", "data", "a", "min_age", "2", "max_age", "1")
                        .outcome())
                .isEqualTo("400 param_invalid min_age");
        assertThat(ids("all_blob_ids")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sha1, xyz", "datasize, -1", "datasize, 1e3", "sha1, ''", "datasize, ''"})
    void aDigestOrSizeThatIsNoneIsRefused(String name, String value) throws Exception {
        var all = UsosStore.with("sha1", sha1("abc"), "datasize", "3");
        all.put(name, value);
        var kind = value.isEmpty() ? "param_missing " : "param_invalid ";
        assertThat(store.post(store.a(), "services/blobbox/put_sha1", all).outcome())
                .isEqualTo("400 " + kind + name);
    }

    @Test
    void aFileThatIsTooLargeForTheSettingsIsRefused() throws Exception {
        store.close();
        var options = UsosStore.OPTIONS;
        store = new UsosStore(
                folder,
                new SettableClock(),
                new dev.blobfish.server.ServerSettings.UsosOptions(
                        options.zone(), options.timestampWindow(), options.stagingLife(), false, false, 10));
        assertThat(store.put(store.a(), "0123456789").status()).isEqualTo(200);
        assertThat(store.put(store.a(), "0123456789a").outcome()).isEqualTo("400 param_invalid data_too_big data");
        assertThat(store.putUnsigned("0123456789a").outcome()).isEqualTo("400 param_invalid data_too_big data");
        assertThat(ids("all_blob_ids")).hasSize(1);
    }
}
