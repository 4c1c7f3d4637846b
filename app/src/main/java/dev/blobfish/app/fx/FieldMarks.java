package dev.blobfish.app.fx;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.decoration.ValidationDecoration;

/// Marks the fields of a form that hold something wrong, and says what. A field is marked only after it was typed into:
/// an empty form is no mistake yet. FX thread only.
public final class FieldMarks {

    private final ValidationSupport support = new ValidationSupport();

    public FieldMarks() {
        support.setValidationDecorator(new DangerState());
    }

    /// Watches a field.
    ///
    /// @param problem what is wrong with it now, in words
    public void watch(TextField field, Supplier<Optional<String>> problem) {
        field.textProperty().subscribe((_, _) -> {
            if (!support.getRegisteredControls().contains(field)) {
                support.registerValidator(
                        field,
                        false,
                        (Control control, String _) -> problem.get()
                                .map(text -> ValidationResult.fromError(control, text))
                                .orElseGet(ValidationResult::new));
                // Or else it would wait for the next change before it shows anything.
                support.initInitialDecoration();
            }
        });
    }

    /// Looks at every field again: what is right in one may depend on another.
    public void lookAgain() {
        support.revalidate();
    }

    // Its own decorations put a pane of theirs around the whole window. The theme has a state for this, in light and
    // dark.
    private static final class DangerState implements ValidationDecoration {
        @Override
        public void removeDecorations(Control target) {
            target.pseudoClassStateChanged(Styles.STATE_DANGER, false);
            target.setTooltip(null);
        }

        @Override
        public void applyValidationDecoration(ValidationMessage message) {
            message.getTarget().pseudoClassStateChanged(Styles.STATE_DANGER, true);
            message.getTarget().setTooltip(new Tooltip(message.getText()));
        }

        // What a form needs is said by its prompts.
        @Override
        public void applyRequiredDecoration(Control target) {}
    }
}
