package dev.blobfish.server.dialect.usos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/// JSON in its three dresses, and errors in one.
class FormatTest extends StoreTest {
    private static Element xml(Answer answer) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body()))
                .getDocumentElement();
    }

    @Test
    void xmlHasAnElementForEachType() throws Exception {
        var id = text("abc");
        var answer = store.call(
                store.a(), "blob", "blob_id", id, "format", "xmlmap2", "fields", "size|read_access|date_last_read");
        assertThat(answer.header("Content-Type")).isEqualTo("text/xml; charset=utf-8");
        assertThat(answer.text())
                .endsWith("<object><number key=\"size\">3</number><string key=\"read_access\">consumer</string>"
                        + "<null key=\"date_last_read\"></null></object>");
        assertThat(xml(answer).getTagName()).isEqualTo("object");
        var list = store.call(store.a(), "consumer", "fields", "all_blob_ids", "format", "xmlmap2");
        assertThat(list.text())
                .endsWith("<object><array key=\"all_blob_ids\"><string>" + id + "</string></array></object>");
        var flag = store.call(store.a(), "chmod", "blob_id", id, "format", "xmlmap2");
        assertThat(flag.text()).endsWith("<object><boolean key=\"success\">true</boolean></object>");
    }

    @Test
    void namesThatXmlCannotWriteAreWrittenWithoutTheirCharacters() throws Exception {
        var answer = store.call(
                store.a(), "users", "user_ids", "a\u0001<&\">" + UsosStore.octets("\uFFFEż"), "format", "xmlmap2");
        var child = (Element) xml(answer).getFirstChild();
        assertThat(child.getTagName()).isEqualTo("null");
        assertThat(child.getAttribute("key")).isEqualTo("a<&\">ż");
    }

    @Test
    void aCallbackIsCalledWithTheValue() throws Exception {
        var answer = store.call(store.a(), "consumer", "format", "jsonp", "callback", "$my.call_1");
        assertThat(answer.text()).isEqualTo("$my.call_1({\"hard_count\":0,\"hard_vsize\":0});");
        assertThat(answer.header("Content-Type")).isEqualTo("application/javascript; charset=utf-8");
        assertThat(store.call(store.a(), "consumer", "format", "jsonp").outcome())
                .isEqualTo("400 param_missing callback");
        assertThat(store.call(store.a(), "consumer", "callback", "1(").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1a", "alert(1)//", "a b", "a;", "é"})
    void aCallbackIsAName(String callback) throws Exception {
        var octets = UsosStore.octets(callback);
        assertThat(store.call(store.a(), "consumer", "format", "jsonp", "callback", octets)
                        .outcome())
                .isEqualTo("400 param_invalid callback");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xmlmap", "xmlitems", "JSON", "yaml"})
    void otherFormatsAreRefused(String format) throws Exception {
        assertThat(store.call(store.a(), "consumer", "format", format).outcome())
                .isEqualTo("400 param_invalid format");
        assertThat(store.put(store.a(), "abc", "format", format).outcome()).isEqualTo("400 param_invalid format");
        assertThat(ids("all_blob_ids")).isEmpty();
    }

    @Test
    void refusalsAreJsonInEveryFormat() throws Exception {
        for (var format : new String[] {"xmlmap2", "jsonp"}) {
            var answer = store.call(store.a(), "blob", "blob_id", "x", "format", format, "callback", "f");
            assertThat(answer.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
            assertThat(answer.text())
                    .isEqualTo("{\"message\":\"Blob not found.\",\"error\":\"object_not_found\","
                            + "\"reason\":\"blob_not_found\",\"param_name\":\"blob_id\"}");
        }
    }

    @Test
    void bytesHaveNoFormat() throws Exception {
        assertThat(store.call(store.a(), "get", "blob_id", text("abc"), "format", "nope")
                        .text())
                .isEqualTo("abc");
    }
}
