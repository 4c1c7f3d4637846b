package dev.blobfish.app.browse;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Makes a node take files from the desktop: highlights it, says what would happen, opens folders on which a person
/// waits.
public final class DropZone {

    static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("drop-refused");

    /// How long a folder is hovered before it opens.
    private static final Duration SPRING = Duration.seconds(1);

    private final Node node;
    private final Behaviour behaviour;
    private final PauseTransition spring = new PauseTransition(SPRING);
    private @Nullable Location hovered;

    private DropZone(Node node, Behaviour behaviour) {
        this.node = node;
        this.behaviour = behaviour;
        spring.setOnFinished(_ -> Optional.ofNullable(hovered).ifPresent(behaviour::spring));
        node.setOnDragOver(this::over);
        node.setOnDragExited(_ -> leave());
        node.setOnDragDropped(this::dropped);
    }

    /// What a zone does.
    public interface Behaviour {
        /// Where files would go that are dropped here now; absent passes the drag on to what lies behind.
        Optional<Location> place();

        /// What would happen, for a number of files.
        DropOffer offer(int files, Location place);

        /// Shows the offer's label, again and again while files hover; absent hides it.
        void label(Optional<DropOffer> offer);

        /// A person waits over the place: goes there.
        void spring(Location place);

        void drop(Location place, List<Path> files);
    }

    /// Makes a node a zone.
    public static void install(Node node, Behaviour behaviour) {
        var _ = new DropZone(node, behaviour);
    }

    private void over(DragEvent event) {
        Optional<Location> place = behaviour.place();
        if (place.isEmpty()) {
            return;
        }
        DropOffer offer = behaviour.offer(files(event).size(), place.get());
        if (offer.isAccepted()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        behaviour.label(Optional.of(offer));
        if (!place.get().equals(hovered)) {
            hovered = place.get();
            node.pseudoClassStateChanged(TARGET, offer.isAccepted());
            node.pseudoClassStateChanged(REFUSED, !offer.isAccepted());
            spring.playFromStart();
        }
        event.consume();
    }

    private void leave() {
        spring.stop();
        hovered = null;
        node.pseudoClassStateChanged(TARGET, false);
        node.pseudoClassStateChanged(REFUSED, false);
        behaviour.label(Optional.empty());
    }

    private void dropped(DragEvent event) {
        Optional<Location> place = behaviour.place();
        if (place.isEmpty()) {
            return;
        }
        List<Path> files = files(event);
        boolean accepted = behaviour.offer(files.size(), place.get()).isAccepted();
        event.setDropCompleted(accepted);
        event.consume();
        leave();
        if (accepted) {
            behaviour.drop(place.get(), files);
        }
    }

    private static List<Path> files(DragEvent event) {
        return event.getDragboard().hasFiles()
                ? event.getDragboard().getFiles().stream().map(File::toPath).toList()
                : List.of();
    }
}
