package dev.blobfish.app;

import dev.blobfish.app.browse.BrowseModel;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.sdk.Capabilities;
import dev.blobfish.sdk.Feature;
import dev.blobfish.sdk.StoreProfile;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// Why a command cannot be run now, in plain words; empty while it can. Looked at again whenever selection, place or
/// abilities change. FX thread.
final class Reasons {
    private final BrowseModel browse;
    private final Texts texts;

    Reasons(AppContext context) {
        this.browse = context.browse();
        this.texts = context.ui().texts(Reasons.class);
    }

    private ObservableValue<String> reason(Supplier<Optional<String>> key) {
        Observable[] causes = {
            browse.locationProperty(), browse.selectionProperty(), browse.stateProperty(), browse.capabilitiesProperty()
        };
        return Bindings.createStringBinding(() -> key.get().map(texts::get).orElse(""), causes);
    }

    private Optional<String> lacking(Feature feature) {
        Capabilities now = browse.capabilitiesProperty().get();
        return now == null ? Optional.empty() : now.whyNot(feature).map(why -> "why." + why);
    }

    /// Exactly one blob, and the feature.
    ObservableValue<String> oneBlob(Feature feature) {
        return reason(
                () -> browse.selection().singleBlob().isPresent() ? lacking(feature) : Optional.of("why.one-blob"));
    }

    /// One blob or folder, and the feature.
    ObservableValue<String> oneItem(Feature feature) {
        return reason(() -> {
            var selection = browse.selection();
            boolean one = selection.count() == 1 && selection.buckets() == 0;
            return one ? lacking(feature) : Optional.of("why.one-item");
        });
    }

    /// Some blobs or folders, and the feature.
    ObservableValue<String> items(Feature feature) {
        return reason(() -> {
            var selection = browse.selection();
            boolean some = selection.count() > 0 && selection.buckets() == 0;
            return some ? lacking(feature) : Optional.of("why.items");
        });
    }

    /// Blobs and folders, or one bucket.
    ObservableValue<String> deletable() {
        return reason(() -> {
            var selection = browse.selection();
            if (selection.buckets() > 1) {
                return Optional.of("why.one-bucket");
            }
            if (selection.count() == 0) {
                return Optional.of("why.items");
            }
            return lacking(selection.buckets() == 1 ? Feature.DELETE_CONTAINER : Feature.DELETE);
        });
    }

    ObservableValue<String> inBucket(Feature feature) {
        return reason(() -> browse.location().isRoot() ? Optional.of("why.in-bucket") : lacking(feature));
    }

    ObservableValue<String> anywhere(Feature feature) {
        return reason(() -> lacking(feature));
    }

    ObservableValue<String> savedConnection() {
        return reason(() ->
                browse.location().profileId().equals(StoreProfile.LOCAL) ? Optional.of("why.local") : Optional.empty());
    }
}
