package dev.blobfish.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

class FieldMarksTest {

    private static boolean isMarked(TextField field) {
        return field.getPseudoClassStates().contains(Styles.STATE_DANGER);
    }

    @Test
    void aFieldIsMarkedWhileItIsWrongButNotBeforeItWasTypedInto() {
        FxToolkit.run(() -> {
            TextField field = new TextField();
            FieldMarks marks = new FieldMarks();
            marks.watch(field, () -> field.getText().isEmpty() ? Optional.of("Type something.") : Optional.empty());
            marks.lookAgain();
            assertThat(isMarked(field)).isFalse();
            field.setText("x");
            assertThat(isMarked(field)).isFalse();
            field.setText("");
            assertThat(isMarked(field)).isTrue();
            assertThat(field.getTooltip().getText()).isEqualTo("Type something.");
            field.setText("y");
            assertThat(isMarked(field)).isFalse();
        });
    }

    @Test
    void whatIsRightMayDependOnAnotherField() {
        FxToolkit.run(() -> {
            TextField key = new TextField();
            TextField secret = new TextField("s");
            FieldMarks marks = new FieldMarks();
            marks.watch(secret, () -> key.getText().isEmpty() ? Optional.of("A key is missing.") : Optional.empty());
            secret.setText("secret");
            assertThat(isMarked(secret)).isTrue();
            key.setText("k");
            marks.lookAgain();
            assertThat(isMarked(secret)).isFalse();
        });
    }
}
