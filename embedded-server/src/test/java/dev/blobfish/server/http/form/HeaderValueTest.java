package dev.blobfish.server.http.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.server.http.Headers;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderValueTest {
    private static HeaderValue parse(String header) {
        return HeaderValue.parse(header).orElseThrow();
    }

    private static FormPart part(String disposition) {
        return new FormPart(Headers.of("content-disposition", disposition), InputStream.nullInputStream());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "multipart/form-data; boundary=a-b_1'c,a-b_1'c",
                "Multipart/Form-Data;BOUNDARY=\"a b:c\",a b:c",
                "multipart/form-data ; charset=x ; boundary = abc ;,abc"
            })
    void aBoundaryIsQuotedOrBare(String header, String boundary) {
        assertThat(parse(header).value()).isEqualTo("multipart/form-data");
        assertThat(parse(header).parameter("boundary")).contains(boundary);
    }

    @Test
    void aValueMayHaveNoParameters() {
        assertThat(parse("attachment")).isEqualTo(parse(" ATTACHMENT ; "));
        assertThat(parse("text/plain").parameter("boundary")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "multipart/",
                "/form-data",
                "a/b/c",
                "two words",
                "a/b; boundary=",
                "a/b; boundary",
                "a/b; =x",
                "a/b; boundary=\"open",
                "a/b; boundary=x y",
                "a/b; boundary=x;;",
                "a/b; boundary=x; boundary=y",
                "form-data; name=\u00c3\u00a9"
            })
    void whatIsNotWellFormedIsNothing(String header) {
        assertThat(HeaderValue.parse(header)).isEmpty();
    }

    @Test
    void quotesAndBackslashesInAFileNameAreRead() {
        assertThat(part("form-data; name=f; filename=\"a \\\"b\\\" \\\\ c\"").fileName())
                .contains("a \"b\" \\ c");
        assertThat(part("form-data; name=f; filename=\"C:\\dir\\file.txt\"").fileName())
                .contains("C:\\dir\\file.txt");
        assertThat(part("form-data; name=f; filename=bare.txt").fileName()).contains("bare.txt");
        assertThat(part("form-data; name=f; filename=\"\"").fileName()).contains("");
    }

    @Test
    void theBytesOfANameAreUtf8() {
        var wire = new String("form-data; name=\"f\"; filename=\"\u00fc \u20ac.txt\"".getBytes(UTF_8), ISO_8859_1);
        assertThat(part(wire).fileName()).contains("\u00fc \u20ac.txt");
    }

    @Test
    void aNameWithACharsetGoesBeforeAPlainOne() {
        assertThat(part("form-data; name=f; filename=\"plain\"; filename*=UTF-8''%e2%82%ac%20a")
                        .fileName())
                .contains("\u20ac a");
        assertThat(part("form-data; name=f; filename*=utf-8'en'x%41; filename=y")
                        .fileName())
                .contains("xA");
    }

    @Test
    void aNameInACharsetWeDoNotReadIsIgnored() {
        for (var odd : new String[] {"latin1''x", "UTF-8''%4", "UTF-8''%zz", "UTF-8'x"})
            assertThat(part("form-data; name=f; filename=plain; filename*=" + odd)
                            .fileName())
                    .contains("plain");
    }

    @Test
    void onlyFormDataHasAFieldName() {
        assertThat(part("attachment; name=\"f\"").name()).isEmpty();
        assertThat(part("form-data").name()).isEmpty();
        assertThat(part("form-data; name=\"f").name()).isEmpty();
        assertThat(new FormPart(Headers.NONE, InputStream.nullInputStream()).name())
                .isEmpty();
    }
}
