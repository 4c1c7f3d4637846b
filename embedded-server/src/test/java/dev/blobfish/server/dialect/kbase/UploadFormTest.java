package dev.blobfish.server.dialect.kbase;

import static dev.blobfish.server.dialect.kbase.TestStore.form;
import static dev.blobfish.server.dialect.kbase.TestStore.part;
import static dev.blobfish.server.dialect.kbase.TestStore.upload;
import static dev.blobfish.server.dialect.kbase.TestStore.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadFormTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static String outcome(String form) throws IOException {
        var answer = STORE.post("alice", form);
        return answer.status() == 200 ? "200" : answer.refusal();
    }

    @Test
    void aFormAsTheJavaClientSendsItMakesANode() throws IOException {
        var content = "a recipe of thirty nine bytes, no more!";
        var form = form(
                "Content-Disposition: form-data; name=\"format\"\r\nContent-Type: text/plain; charset=ISO-8859-1\r\n"
                        + "Content-Transfer-Encoding: 8bit\r\n\r\ntext",
                "Content-Length: 39\r\nContent-Disposition: form-data; name=\"upload\"; "
                        + "filename=\"apistonengine.recipe\"\r\nContent-Type: application/octet-stream\r\n"
                        + "Content-Transfer-Encoding: binary\r\n\r\n" + content);
        try (var wire = STORE.connect()) {
            wire.send(STORE.head(
                            "alice",
                            "POST /node/",
                            "Transfer-Encoding: chunked",
                            "Content-Type: multipart/form-data; boundary=XY")
                    + "\r\n" + Integer.toHexString(form.length()) + "\r\n" + form + "\r\n0\r\n\r\n");
            var answer = wire.answer("POST");
            assertThat(answer.field("format")).isEqualTo("text");
            assertThat(answer.field("name")).isEqualTo("apistonengine.recipe");
            assertThat(answer.field("size")).isEqualTo("39");
            assertThat(STORE.ask("alice", "GET /node/" + answer.field("id") + "?download")
                            .body())
                    .isEqualTo(content);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/mixed; boundary=XY",
        "Multipart/Form-Data; charset=utf-8; boundary=\"XY\"",
        "multipart/form-data; boundary=XY;"
    })
    void aFormIsKnownByItsContentType(String type) throws IOException {
        var answer =
                STORE.ask("alice", "POST /node?filename=q&format=q", form(upload("f", "abc")), "Content-Type: " + type);
        assertThat(answer.field("name")).isEqualTo("f");
        assertThat(answer.field("format")).isEmpty();
    }

    @Test
    void aFormWithLineFeedsAloneIsRead() throws IOException {
        assertThat(outcome(form(part("format", "text"), upload("f", "abc")).replace("\r\n", "\n")))
                .isEqualTo("200");
    }

    @Test
    void nothingBehindTheUploadIsRead() throws IOException {
        var answer = STORE.post("alice", form(upload("f", "abc"), part("format", "!!"), part("upload", "")));
        assertThat(answer.field("format")).isEmpty();
        assertThat(outcome("--XY\r\n" + upload("f", "abc") + "\r\n--XY and then nonsense"))
                .isEqualTo("200");
    }

    @Test
    void formsThatEndEarlyAreToldApart() throws IOException {
        assertThat(outcome("")).isEqualTo("400 multipart: NextPart: EOF");
        assertThat(outcome("no form")).isEqualTo("400 multipart: NextPart: EOF");
        assertThat(outcome("--XY\r\n" + part("format", "text"))).isEqualTo("400 multipart: NextPart: EOF");
        assertThat(outcome("--XY--\r\n")).isEqualTo("400 Expected form part, early EOF");
        assertThat(outcome(form(part("format", "text")))).isEqualTo("400 Expected form part, early EOF");
        assertThat(outcome("--XY\r\n" + upload("f", "10", "abc")))
                .startsWith("400 ")
                .endsWith("unexpected EOF");
    }

    @Test
    void partsOfOtherNamesAreRefused() throws IOException {
        assertThat(outcome(form(part("attributes", "x")))).isEqualTo("400 Unexpected form name: attributes");
        assertThat(outcome(form(part("format", "a"), part("format", "b"))))
                .isEqualTo("400 Unexpected form name: format");
        assertThat(outcome(form("X: y\r\n\r\nz"))).isEqualTo("400 Unexpected form name: ");
        assertThat(outcome(form("Content-Disposition: attachment; name=\"upload\"\r\nContent-Length: 1\r\n\r\nz")))
                .isEqualTo("400 Unexpected form name: ");
        assertThat(outcome(form(part(utf8("\u00e4<&>"), "x")))).isEqualTo("400 Unexpected form name: \u00e4<&>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1.0", "0x1", "99999999999999999999", "+-1"})
    void theUploadMustSayItsLength(String length) throws IOException {
        assertThat(outcome(form(upload("a/b", length, "abc"))))
                .isEqualTo("400 Valid Content-Length header >= 0 required for upload form part");
    }

    @Test
    void theLengthOfTheUploadMustBeTrue() throws IOException {
        assertThat(outcome(form(upload("f", "+3", "abc")))).isEqualTo("200");
        assertThat(outcome(form(upload("f", "0", "")))).isEqualTo("400 file size must be > 0");
        var wrong = "400 incorrect Content-Length: net/http: HTTP/1.x transport connection broken: http: "
                + "ContentLength=%d with Body length %d";
        assertThat(outcome(form(upload("f", "6", "abcde")))).isEqualTo(wrong.formatted(6, 5));
        assertThat(outcome(form(upload("f", "4", "abcde")))).isEqualTo(wrong.formatted(4, 5));
        assertThat(outcome(form(upload("f", "4", "x".repeat(300_000))))).isEqualTo(wrong.formatted(4, 300_000));
        assertThat(outcome(form(upload("f", "100000", "x".repeat(300_000)))))
                .isEqualTo(wrong.formatted(100_000, 300_000));
        assertThat(STORE.staged()).isEmpty();
    }

    @Test
    void theLengthComesBeforeTheNameAndTheNameBeforeTheSize() throws IOException {
        assertThat(outcome(form(upload("a/b", "0", ""))))
                .isEqualTo("400 File name string a/b contains an illegal character: '/'");
    }

    @Test
    void theFormatIsCheckedBeforeTheRestIsRead() throws IOException {
        assertThat(outcome(form(part("format", "a.b"), part("nonsense", ""))))
                .isEqualTo("400 File format string a.b contains an illegal character: '.'");
        assertThat(outcome(form(part("format", "x".repeat(101)), upload("f", "abc"))))
                .isEqualTo("400 File format is > 100 bytes");
    }

    @Test
    void ofALongFormatTheBeginningCounts() throws IOException {
        var answer =
                STORE.post("alice", form(part("format", "x".repeat(100) + " ".repeat(50) + "y"), upload("f", "abc")));
        assertThat(answer.field("format")).isEqualTo("x".repeat(100));
    }

    @Test
    void aFileNameIsReadHoweverItIsWritten() throws IOException {
        assertThat(STORE.post("alice", form(upload(utf8("\u00fc \u65e5.txt"), "abc")))
                        .field("name"))
                .isEqualTo("\u00fc \u65e5.txt");
        var head = "Content-Length: 1\r\nContent-Disposition: form-data; name=upload";
        assertThat(STORE.post("alice", form(head + "\r\n\r\nx")).field("name")).isEmpty();
        assertThat(STORE.post("alice", form(head + "; filename=bare\r\n\r\nx")).field("name"))
                .isEqualTo("bare");
        assertThat(STORE.post("alice", form(head + "; filename*=UTF-8''%c3%bc.txt\r\n\r\nx"))
                        .field("name"))
                .isEqualTo("\u00fc.txt");
    }

    @Test
    void aPutOfAFormIsRefused() throws IOException {
        var type = "Content-Type: multipart/form-data; boundary=XY";
        assertThat(STORE.ask("alice", "PUT /node", form(upload("f", "abc")), type)
                        .refusal())
                .isEqualTo("405 Method Not Allowed");
        assertThat(STORE.ask("", "PUT /node", form(upload("f", "abc")), type).refusal())
                .isEqualTo("401 No Authorization");
    }

    @Test
    void aFormWithoutABoundaryIsRefused() throws IOException {
        assertThat(STORE.ask("alice", "PUT /node", "x", "Content-Type: multipart/form-data")
                        .refusal())
                .isEqualTo("400 no multipart boundary param in Content-Type");
        assertThat(STORE.ask("alice", "POST /node", "x", "Content-Type: multipart/form-data; boundary=\"\"")
                        .refusal())
                .isEqualTo("400 multipart: boundary is empty");
    }

    @Test
    void aFormWithAnIdMakesACopy() throws IOException {
        var source = STORE.node("alice", "abc", "?filename=f&format=t");
        var copy = STORE.post("alice", form(part("format", "ignored"), part("copy_data", source)));
        assertThat(copy.field("id")).isNotEqualTo(source);
        assertThat(copy.field("name")).isEqualTo("f");
        assertThat(copy.field("format")).isEqualTo("t");
        assertThat(outcome(form(part("copy_data", "{" + source + "}")))).isEqualTo("200");
    }

    @Test
    void aFormWithAnIdThatIsNoneSaysWhy() throws IOException {
        var source = STORE.node("alice", "abc", "");
        assertThat(outcome(form(part("copy_data", source + "\n"))))
                .isEqualTo("400 Invalid copy_data: invalid UUID length: 37");
        assertThat(outcome(form(part("copy_data", "urn:uuid:" + source))))
                .isEqualTo("400 Invalid copy_data: invalid UUID length: 40");
        assertThat(outcome(form(part("copy_data", "")))).isEqualTo("400 Invalid copy_data: invalid UUID length: 0");
        assertThat(outcome(form(part("copy_data", source.substring(1) + "x"))))
                .isEqualTo("400 Invalid copy_data: invalid UUID format");
        assertThat(outcome(form(part("copy_data", UUID.randomUUID().toString()))))
                .isEqualTo("404 Node not found");
    }

    @Test
    void aFormIsReadTheSameByteByByte() throws IOException {
        var form = form(part("format", "text"), upload("f", "content\r\n--X"));
        try (var wire = STORE.connect()) {
            wire.send(STORE.head("alice", "POST /node", "Content-Type: multipart/form-data; boundary=XY")
                    + "Content-Length: " + form.length() + "\r\n\r\n");
            for (var b : form.split("")) wire.send(b);
            var answer = wire.answer("POST");
            assertThat(answer.field("size")).isEqualTo("12");
            assertThat(answer.field("format")).isEqualTo("text");
        }
    }

    @Test
    void brokenFormsAreRefusedAndTheServerGoesOn() throws IOException {
        assertThat(outcome("--XY\r\nno header\r\n\r\n")).startsWith("400 malformed MIME header");
        assertThat(outcome("--XY\r\nX: " + "y".repeat(50_000) + "\r\n\r\n"))
                .isEqualTo("400 multipart: message too large");
        assertThat(outcome("--XY\r\n" + part("format", "t") + "\r\n--XY-\r\n"))
                .isEqualTo("400 multipart: unexpected line in Next()");
        assertThat(outcome("--XY\r\n")).isEqualTo("400 Expected form part, early EOF");
        assertThat(outcome(form(upload("x".repeat(10_000), "abc")))).isEqualTo("400 File name is > 256 bytes");
        assertThat(outcome(form(upload("f", "abc")))).isEqualTo("200");
    }
}
