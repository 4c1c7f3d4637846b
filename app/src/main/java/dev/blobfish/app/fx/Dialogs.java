package dev.blobfish.app.fx;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Shows dialogs as a layer inside the window, so that none can hide behind it: one at a time, the others wait. Focus
/// stays within the dialog and returns to where it came from. Escape cancels. FX thread only.
public final class Dialogs {

    private final StackPane layer;
    private final Deque<DialogCard> waiting = new ArrayDeque<>();
    private @Nullable DialogCard open;
    private @Nullable Node focusBefore;

    /// @param layer lies over everything else in the window; invisible while there is no dialog
    public Dialogs(StackPane layer) {
        this.layer = layer;
        layer.getStyleClass().add("dialog-layer");
        layer.setVisible(false);
        layer.addEventFilter(KeyEvent.KEY_PRESSED, this::cancelOnEscape);
        layer.sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).subscribe(this::keepFocus);
    }

    /// Shows a dialog now, or when those before it are closed.
    public void show(DialogCard card) {
        if (open != null) {
            waiting.add(card);
            return;
        }
        open = card;
        focusBefore = layer.getScene() == null ? null : layer.getScene().getFocusOwner();
        layer.getChildren().setAll(card.root());
        layer.setVisible(true);
        layer.applyCss();
        layer.layout();
        focusInside(card);
    }

    /// Closes a dialog, or takes it out of the queue; one that is closed already is left alone.
    public void close(DialogCard card) {
        waiting.remove(card);
        if (open != card) {
            return;
        }
        open = null;
        layer.setVisible(false);
        layer.getChildren().clear();
        if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
        DialogCard next = waiting.poll();
        if (next != null) {
            show(next);
        }
    }

    /// Closes a dialog as Escape does.
    public void cancel(DialogCard card) {
        boolean wasOpen = open == card;
        close(card);
        if (wasOpen) {
            card.cancelled();
        }
    }

    public boolean isOpen() {
        return open != null;
    }

    private void cancelOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && open != null) {
            event.consume();
            cancel(open);
        }
    }

    private void keepFocus(@Nullable Node owner) {
        DialogCard card = open;
        if (card != null && owner != null && !isInside(owner, card.root())) {
            focusInside(card);
        }
    }

    private static void focusInside(DialogCard card) {
        card.initialFocus().orElseGet(() -> firstFocusable(card.root())).requestFocus();
    }

    private static boolean isInside(Node node, Parent ancestor) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    private static Node firstFocusable(Parent parent) {
        Node found = find(parent);
        return found == null ? parent : found;
    }

    private static @Nullable Node find(Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Control && child.isFocusTraversable() && !child.isDisabled() && child.isVisible()) {
                return child;
            }
            Node below = child instanceof Parent inner ? find(inner) : null;
            if (below != null) {
                return below;
            }
        }
        return null;
    }
}
