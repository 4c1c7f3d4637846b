package dev.blobfish.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Marks come one step later than what was typed, so each step here is one of the FX thread's.
class FieldMarksTest {

    @BeforeAll
    static void start() {
        FxToolkit.start();
    }

    private static void type(TextField field, String text) {
        FxToolkit.run(() -> field.setText(text));
    }

    private static boolean isMarked(TextField field) {
        return FxToolkit.call(() -> field.getPseudoClassStates().contains(Styles.STATE_DANGER));
    }

    @Test
    void aFieldIsMarkedWhileItIsWrongButNotBeforeItWasTypedInto() {
        TextField field = FxToolkit.call(TextField::new);
        FxToolkit.run(() -> {
            FieldMarks marks = new FieldMarks();
            marks.watch(field, () -> field.getText().isEmpty() ? Optional.of("Type something.") : Optional.empty());
            marks.lookAgain();
        });
        assertThat(isMarked(field)).isFalse();
        type(field, "x");
        assertThat(isMarked(field)).isFalse();
        type(field, "");
        assertThat(isMarked(field)).isTrue();
        assertThat(field.getTooltip().getText()).isEqualTo("Type something.");
        type(field, "y");
        assertThat(isMarked(field)).isFalse();
    }

    @Test
    void whatIsRightMayDependOnAnotherField() {
        TextField key = FxToolkit.call(TextField::new);
        TextField secret = FxToolkit.call(TextField::new);
        FieldMarks marks = FxToolkit.call(FieldMarks::new);
        FxToolkit.run(() -> marks.watch(
                secret, () -> key.getText().isEmpty() ? Optional.of("A key is missing.") : Optional.empty()));
        type(secret, "secret");
        assertThat(isMarked(secret)).isTrue();
        type(key, "k");
        FxToolkit.run(marks::lookAgain);
        assertThat(isMarked(secret)).isFalse();
    }
}
