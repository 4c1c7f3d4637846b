package dev.blobfish.server.http.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blobfish.server.http.form.FormException.Fault;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTest {
    private static final String FORM = """
            in front of it
            --XY
            Content-Disposition: form-data; name="one"

            first
            --XY \t
            content-disposition: form-data; name=two;
             filename="a b.txt"
            Content-Length: 2

            --
            --XY--
            behind it""";
    private static final String HEAD = "--XY\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n";

    /// A sender whose network brings so many bytes at a time.
    private static InputStream sender(String bytes, int step) {
        return new FilterInputStream(new ByteArrayInputStream(bytes.getBytes(ISO_8859_1))) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return super.read(into, offset, Math.min(step, length));
            }
        };
    }

    private static FormReader reader(String bytes) {
        return new FormReader(sender(bytes, 7), "XY", FormLimits.DEFAULT);
    }

    private static String content(FormPart part) throws IOException {
        return new String(part.body().readAllBytes(), ISO_8859_1);
    }

    /// The contents of all parts.
    private static List<String> contents(FormReader form) throws IOException {
        var contents = new ArrayList<String>();
        for (var part = form.next(); part.isPresent(); part = form.next()) contents.add(content(part.get()));
        return contents;
    }

    private static Fault fault(String form) {
        try {
            contents(reader(form));
        } catch (FormException e) {
            return e.fault();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("a form was read from " + form);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4096})
    void aFormReadsTheSameHoweverItsBytesArrive(int step) throws IOException {
        for (var wire : List.of(FORM, FORM.replace("\n", "\r\n"))) {
            var form = new FormReader(sender(wire, step), "XY", FormLimits.DEFAULT);
            var one = form.next().orElseThrow();
            assertThat(one.name()).contains("one");
            assertThat(one.fileName()).isEmpty();
            assertThat(content(one)).isEqualTo("first");
            var two = form.next().orElseThrow();
            assertThat(two.name()).contains("two");
            assertThat(two.fileName()).contains("a b.txt");
            assertThat(two.headers().first("content-length")).contains("2");
            assertThat(content(two)).isEqualTo("--");
            assertThat(form.next()).isEmpty();
            assertThat(form.next()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4096})
    void contentThatLooksLikeABoundaryIsContent(int step) throws IOException {
        var odd = List.of(
                "\r\n--X",
                "\r\n--XYZ\r\n",
                "\n--XY\n",
                "\r--XY\r\n",
                "\r\n-XY\r\n--\r\n",
                "\r\r\n--XYX--",
                "--X",
                "x--XY\r\n",
                "\r",
                "\r\n",
                "\r\n--XY_\r\n\r\n--X\r\n\r");
        for (var content : odd) {
            var form = new FormReader(sender(HEAD + content + "\r\n--XY--\r\n", step), "XY", FormLimits.DEFAULT);
            assertThat(contents(form)).containsExactly(content);
        }
    }

    @Test
    void aContentOfManyBuffersArrivesWhole() throws IOException {
        var bytes = new byte[300_000];
        new Random(7).nextBytes(bytes);
        for (int i = 0; i < bytes.length; i += 997) bytes[i] = '\r';
        for (int i = 1; i < bytes.length; i += 997) bytes[i] = '\n';
        var content = new String(bytes, ISO_8859_1);
        for (int step : new int[] {1000, 32 * 1024, 100_000}) {
            var form = new FormReader(sender(HEAD + content + "\r\n--XY--", step), "XY", FormLimits.DEFAULT);
            assertThat(contents(form)).containsExactly(content);
        }
    }

    @Test
    void anEmptyContentMayLackItsLineEnd() throws IOException {
        assertThat(contents(reader(HEAD + "--XY\r\n\r\n\r\n--XY\r\n\r\nx\r\n--XY--")))
                .containsExactly("", "", "x");
    }

    @Test
    void whatWasNotReadOfAPartIsSkippedAndCannotBeReadAfterwards() throws IOException {
        var form = reader(HEAD + "abcdef\r\n" + HEAD + "next\r\n--XY--");
        var first = form.next().orElseThrow();
        assertThat(first.body().read()).isEqualTo('a');
        assertThat(content(form.next().orElseThrow())).isEqualTo("next");
        assertThat(first.body().read()).isEqualTo(-1);
    }

    @Test
    void nothingIsReadBehindThePartsThatWereAskedFor() throws IOException {
        var body = sender(HEAD + "abc\r\n--XY\r\n" + "x".repeat(100_000), 10);
        assertThat(content(new FormReader(body, "XY", FormLimits.DEFAULT).next().orElseThrow()))
                .isEqualTo("abc");
        assertThat(body.available()).isGreaterThan(99_000);
    }

    @Test
    void theWaysAFormCanEndTooEarlyAreToldApart() {
        assertThat(fault("")).isEqualTo(Fault.NOT_CLOSED);
        assertThat(fault("no boundary\r\n")).isEqualTo(Fault.NOT_CLOSED);
        assertThat(fault("--XY")).isEqualTo(Fault.NOT_CLOSED);
        assertThat(fault("--XY\r\n")).isEqualTo(Fault.HEADERS_CUT);
        assertThat(fault("--XY\r\nA: b\r\n")).isEqualTo(Fault.HEADERS_CUT);
        assertThat(fault(HEAD)).isEqualTo(Fault.CONTENT_CUT);
        assertThat(fault(HEAD + "abc\r\n--X")).isEqualTo(Fault.CONTENT_CUT);
        assertThat(fault(HEAD + "--X")).isEqualTo(Fault.CONTENT_CUT);
        assertThat(fault(HEAD + "abc\r\n--XY")).isEqualTo(Fault.NOT_CLOSED);
        assertThat(fault(HEAD + "abc\r\n--XY-")).isEqualTo(Fault.NOT_CLOSED);
    }

    @Test
    void aContentIsWholeOnceItsBoundaryHasCome() throws IOException {
        assertThat(content(reader(HEAD + "abc\r\n--XY").next().orElseThrow())).isEqualTo("abc");
    }

    @Test
    void whatStandsInPlaceOfABoundaryIsRefused() {
        assertThat(fault(HEAD + "abc\r\n--XY-\r\n")).isEqualTo(Fault.MALFORMED_BOUNDARY);
        assertThat(fault(HEAD + "abc\r\n--XY\n")).isEqualTo(Fault.MALFORMED_BOUNDARY);
    }

    @Test
    void headersThatAreNoneAreRefused() {
        assertThat(fault("--XY\r\nno colon\r\n\r\n")).isEqualTo(Fault.MALFORMED_HEADER);
        assertThat(fault("--XY\r\n: b\r\n\r\n")).isEqualTo(Fault.MALFORMED_HEADER);
        assertThat(fault("--XY\r\n A: b\r\n\r\n")).isEqualTo(Fault.MALFORMED_HEADER);
    }

    @Test
    void headersAndLinesAreBounded() {
        var long1 = "A: " + "b".repeat(20_000) + "\r\n";
        var long2 = ("A: " + "b".repeat(1000) + "\r\n").repeat(20);
        assertThat(fault("--XY\r\n" + long1)).isEqualTo(Fault.HEADERS_TOO_LARGE);
        assertThat(fault("--XY\r\n" + long2)).isEqualTo(Fault.HEADERS_TOO_LARGE);
        assertThat(fault("x".repeat(100_000))).isEqualTo(Fault.HEADERS_TOO_LARGE);
        assertThat(fault(HEAD + "abc\r\n--XY" + " ".repeat(100_000))).isEqualTo(Fault.HEADERS_TOO_LARGE);
    }

    @Test
    void theNumberOfPartsIsBounded() {
        var form = new FormReader(sender((HEAD + "x\r\n").repeat(4) + "--XY--", 100), "XY", new FormLimits(3, 1000));
        assertThatThrownBy(() -> contents(form))
                .isInstanceOfSatisfying(
                        FormException.class, e -> assertThat(e.fault()).isEqualTo(Fault.TOO_MANY_PARTS));
    }

    @Test
    void aFailureOfTheSenderIsPassedOn() {
        var broken = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> new FormReader(broken, "XY", FormLimits.DEFAULT).next())
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("gone");
    }
}
