package dev.blobfish.app.browse;

import dev.blobfish.app.fx.Texts;
import dev.blobfish.sdk.Capabilities;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What a drop on the list does: it goes to the place that is shown.
///
/// @param shown shows what would happen, or nothing
record ListDrops(BrowseModel model, Uploads uploads, Texts texts, Consumer<Optional<DropOffer>> shown)
        implements DropZone.Behaviour {

    @Override
    public Optional<Location> place() {
        return Optional.of(model.location());
    }

    @Override
    public DropOffer offer(int files, Location target) {
        boolean here = target.profileId().equals(model.location().profileId());
        Capabilities known = here ? model.capabilitiesProperty().get() : null;
        return DropOffer.of(files, target, known, texts);
    }

    @Override
    public void label(Optional<DropOffer> offer) {
        shown.accept(offer);
    }

    @Override
    public void spring(Location target) {
        if (!target.equals(model.location())) {
            model.open(target);
        }
    }

    @Override
    public void drop(Location target, List<Path> files) {
        uploads.upload(target, files);
    }
}
