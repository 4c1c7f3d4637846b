package dev.blobfish.app.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Moves the focus from pane to pane.
final class PaneCycle {

    private final List<Parent> panes;

    PaneCycle(List<Parent> panes) {
        this.panes = List.copyOf(panes);
    }

    /// Focuses the next pane that is visible and has something to focus.
    ///
    /// @param step 1 forward, -1 back
    void move(int step) {
        Scene scene = panes.getFirst().getScene();
        int at = Math.max(0, indexOf(scene.getFocusOwner()));
        for (int tried = 1; tried <= panes.size(); tried++) {
            Parent pane = panes.get(Math.floorMod(at + step * tried, panes.size()));
            Node target = scene.equals(pane.getScene()) ? focusable(pane) : null;
            if (target != null) {
                target.requestFocus();
                return;
            }
        }
    }

    private int indexOf(@Nullable Node owner) {
        for (Node at = owner; at != null; at = at.getParent()) {
            int index = at instanceof Parent parent ? panes.indexOf(parent) : -1;
            if (index >= 0) {
                return index;
            }
        }
        return -1;
    }

    private static @Nullable Node focusable(Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (child.isFocusTraversable()) {
                return child;
            }
            Node below = child instanceof Parent inner ? focusable(inner) : null;
            if (below != null) {
                return below;
            }
        }
        return null;
    }
}
