package dev.blobfish.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.app.browse.BrowseModel;
import dev.blobfish.app.commands.CommandId;
import dev.blobfish.app.commands.Commands;
import dev.blobfish.app.shell.MainWindow;
import dev.blobfish.sdk.BlobException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(classes = {Failures.class, BrowseModel.class, Commands.class, MainWindow.class})
    void germanIsComplete(Class<?> anchor) {
        Locale none = Locale.of("xx");
        List<String> english = Collections.list(Texts.of(anchor, none).bundle().getKeys());
        Texts german = Texts.of(anchor, Locale.GERMAN);
        Texts plain = Texts.of(anchor, none);
        assertThat(new TreeSet<>(Collections.list(german.bundle().getKeys()))).isEqualTo(new TreeSet<>(english));
        long same = english.stream()
                .filter(key -> german.get(key).equals(plain.get(key)))
                .count();
        assertThat(same).isLessThan(english.size() / 4 + 1);
    }

    @Test
    void everyCommandHasAName() {
        Texts texts = Texts.of(Commands.class, Locale.ENGLISH);
        for (CommandId id : CommandId.values()) {
            assertThat(texts.has(id.key())).as(id.name()).isTrue();
        }
    }

    @Test
    void noTwoCommandsShareTheirKeys() {
        List<String> keys = java.util.Arrays.stream(CommandId.values())
                .flatMap(id -> id.keys().stream())
                .map(Object::toString)
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void everyFailureHasASentenceAndANextStep() {
        Failures failures = new Failures(Locale.GERMAN);
        for (BlobException.Kind kind : BlobException.Kind.values()) {
            FailureText text = failures.describe(new BlobException(kind, "detail"));
            assertThat(text.sentence()).endsWith(".");
            assertThat(text.nextStep()).endsWith(".");
        }
    }

    @Test
    void secretsAreMasked() {
        String url = "GET http://h/b?X-Amz-Signature=abcdef&X-Amz-Credential=AK/1 failed; Authorization: AWS4 zzz";
        assertThat(Failures.mask(url))
                .doesNotContain("abcdef")
                .doesNotContain("AK/1")
                .contains("http://h/b");
    }

    @Test
    void sizesHaveOneDecimalAndNeverOverflowTheirUnit() {
        Formats formats = new Formats(Locale.ENGLISH, java.time.Clock.systemUTC());
        assertThat(formats.size(0)).isEqualTo("0 B");
        assertThat(formats.size(999_949)).isEqualTo("999.9 kB");
        assertThat(formats.size(999_950)).isEqualTo("1.0 MB");
        assertThat(formats.size(5_000_000_000_000L)).isEqualTo("5.0 TB");
        assertThat(new Formats(Locale.GERMAN, java.time.Clock.systemUTC()).size(1_234_567))
                .isEqualTo("1,2 MB");
    }
}
