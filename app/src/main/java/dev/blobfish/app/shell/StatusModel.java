package dev.blobfish.app.shell;

import dev.blobfish.app.browse.Arrangement;
import dev.blobfish.app.browse.BrowseModel;
import dev.blobfish.app.browse.ListingState;
import dev.blobfish.app.fx.Formats;
import dev.blobfish.app.fx.Texts;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/// What the status line says: where, how many, how complete, how old. It never looks finished while it is not.
public final class StatusModel {

    private final BrowseModel browse;
    private final Formats formats;
    private final Texts texts;
    private final Function<String, String> titles;
    private final StringBinding text;

    StatusModel(BrowseModel browse, Formats formats, Function<String, String> titles) {
        this.browse = browse;
        this.formats = formats;
        this.texts = Texts.of(StatusModel.class, formats.locale());
        this.titles = titles;
        this.text = Bindings.createStringBinding(
                this::say,
                browse.locationProperty(),
                browse.stateProperty(),
                browse.arrangementProperty(),
                browse.arrangingProperty());
    }

    public StringBinding textProperty() {
        return text;
    }

    private String say() {
        String title = titles.apply(browse.location().profileId());
        String state = switch (browse.stateProperty().get()) {
            case ListingState.Loading(var count, var refreshing) ->
                texts.get(refreshing ? "status.refreshing" : "status.loading", count);
            case ListingState.Partial(var count, var _, var when) ->
                texts.get("status.partial", count, formats.timeOfDay(when));
            case ListingState.Complete(var count, var when) ->
                texts.get("status.complete", count, formats.timeOfDay(when));
            case ListingState.Failed _ -> texts.get("status.failed");
        };
        return title + "  ·  " + state + view();
    }

    private String view() {
        if (browse.arrangingProperty().get()) {
            return "  ·  " + texts.get("status.arranging");
        }
        Arrangement shown = browse.arrangementProperty().get();
        boolean filtered = !shown.query().filter().isBlank();
        return filtered
                ? "  ·  "
                        + texts.get(
                                "status.filtered", shown.size(), shown.rows().count())
                : "";
    }
}
