package dev.blobfish.app.browse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/// A row of the table: opens on a double click, takes drops where it is a folder or a container, and speaks to screen
/// readers as one sentence.
final class BlobRow extends TableRow<Row> {

    private final ItemWords words;

    BlobRow(ItemWords words, Consumer<Item> open, DropZone.Behaviour drops) {
        this.words = words;
        setOnMouseClicked(event -> {
            Row row = getItem();
            if (row != null && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open.accept(row.item());
            }
        });
        DropZone.install(this, new InRow(drops));
    }

    // Put into words only when a screen reader asks.
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        Row row = getItem();
        return attribute == AccessibleAttribute.TEXT && row != null
                ? words.spoken(row.rows(), row.number())
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private Optional<Location> folder() {
        Row row = getItem();
        return row == null ? Optional.empty() : row.rows().location().into(row.item());
    }

    /// The list's behaviour with this row's folder as the place.
    private final class InRow implements DropZone.Behaviour {
        private final DropZone.Behaviour list;

        InRow(DropZone.Behaviour list) {
            this.list = list;
        }

        @Override
        public Optional<Location> place() {
            return folder();
        }

        @Override
        public DropOffer offer(int files, Location place) {
            return list.offer(files, place);
        }

        @Override
        public void label(Optional<DropOffer> offer) {
            list.label(offer);
        }

        @Override
        public void spring(Location place) {
            list.spring(place);
        }

        @Override
        public void drop(Location place, List<Path> files) {
            list.drop(place, files);
        }
    }
}
