package dev.blobfish.app.inspect;

import atlantafx.base.controls.ToggleSwitch;
import dev.blobfish.app.fx.FailureText;
import dev.blobfish.app.fx.Nodes;
import dev.blobfish.app.inspect.AccessModel.Status;
import dev.blobfish.sdk.Access;
import dev.blobfish.sdk.Capabilities.Reason;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The Access tab: who can read this, in one word and one switch, and the grants behind it.
final class AccessPage {
    private final InspectContext context;
    private final AccessModel model;
    private final Label visibility = new Label();
    private final ToggleSwitch everyone = new ToggleSwitch();
    private final ProgressIndicator spinner = new ProgressIndicator();
    private final Label note = new Label();
    private final Label url = new Label();
    private final HBox urlLine;
    private final GrantsPane grants;
    private final VBox single;
    private final VBox bulk;
    private final Label nothing = new Label();
    private final Node node;
    private boolean showing;

    AccessPage(InspectContext context) {
        this.context = context;
        this.model = context.model().access();
        this.grants = new GrantsPane(context);
        visibility.getStyleClass().add("visibility");
        everyone.setText(context.texts().get("access.everyone"));
        everyone.setAccessibleText(context.texts().get("access.everyone"));
        everyone.setId("everyone");
        spinner.setPrefSize(16, 16);
        spinner.setMaxSize(16, 16);
        HBox toggle = new HBox(8, everyone, spinner);
        toggle.setAlignment(Pos.CENTER_LEFT);
        note.setWrapText(true);
        note.setMaxWidth(Double.MAX_VALUE);
        url.getStyleClass().add("mono");
        url.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        url.setMinWidth(0);
        url.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(url, Priority.ALWAYS);
        urlLine = new HBox(
                8,
                url,
                Clips.button(context.texts().get("copy.fact", context.texts().get("fact.URL")), url::getText));
        urlLine.setAlignment(Pos.CENTER_LEFT);
        single = new VBox(12, visibility, toggle, urlLine, grants.node());
        bulk = bulkPane();
        nothing.setWrapText(true);
        nothing.getStyleClass().add("text-muted");
        VBox page = new VBox(note, single, bulk, nothing);
        page.getStyleClass().add("inspector-page");
        node = GeneralPage.scroll(page);
        everyone.selectedProperty().subscribe(this::switched);
        model.statusProperty().subscribe(_ -> show());
        model.accessProperty().subscribe(_ -> show());
        model.busyProperty().subscribe(_ -> show());
        model.refusalProperty().subscribe(_ -> show());
        context.model().subjectProperty().subscribe(_ -> show());
        context.model().detailsProperty().subscribe(_ -> show());
    }

    Node node() {
        return node;
    }

    private VBox bulkPane() {
        Label text = new Label(context.texts().get("access.bulk"));
        text.setWrapText(true);
        Button makePublic = new Button(context.texts().get("access.bulk.public"));
        Button makePrivate = new Button(context.texts().get("access.bulk.private"));
        makePublic.setOnAction(_ -> bulk(true));
        makePrivate.setOnAction(_ -> bulk(false));
        return new VBox(12, text, makePublic, makePrivate);
    }

    private void bulk(boolean makePublic) {
        context.model()
                .detailsProperty()
                .get()
                .store()
                .ifPresent(store -> context.model()
                        .targets()
                        .ifPresent(targets -> BulkAccessDialog.show(
                                context.ui(),
                                context.jobs(),
                                store,
                                targets,
                                context.placeName(),
                                makePublic,
                                context.accessChanged())));
    }

    private void show() {
        showing = true;
        Optional<Access> access = model.accessProperty().get();
        Nodes.show(single, access.isPresent());
        access.ifPresent(this::showAccess);
        Optional<Reason> whyNot = model.whyNotEditable();
        everyone.setDisable(whyNot.isPresent() || model.busyProperty().get());
        grants.editable(whyNot.isEmpty() && !model.busyProperty().get());
        Nodes.show(spinner, model.busyProperty().get() || model.statusProperty().get() instanceof Status.Loading);
        Nodes.show(bulk, isBulk());
        showNote(whyNot);
        showing = false;
    }

    private boolean isBulk() {
        return context.model().detailsProperty().get().store().isPresent()
                && context.model()
                        .subjectProperty()
                        .get()
                        .map(subject -> switch (subject) {
                            case Subject.Folder _ -> true;
                            case Subject.Many(var selection) -> selection.buckets() == 0;
                            case Subject.Blob _, Subject.Bucket _, Subject.Connection _ -> false;
                        })
                        .orElse(false);
    }

    private void showAccess(Access access) {
        VisibilityLook look = VisibilityLook.of(access.visibility());
        visibility.setText(context.texts().get("visibility." + access.visibility()));
        visibility.setGraphic(look.icon().node());
        visibility.getStyleClass().setAll("label", "visibility", look.style());
        everyone.setSelected(AccessEdits.isPublic(access));
        grants.show(access);
        var address = model.publicUrlProperty().get();
        boolean open = AccessEdits.isPublic(access)
                && address.isPresent()
                && !model.busyProperty().get();
        Nodes.show(urlLine, open);
        address.ifPresent(uri -> {
            url.setText(uri.toString());
            url.setTooltip(new Tooltip(uri.toString()));
        });
    }

    private void showNote(Optional<Reason> whyNot) {
        Optional<Exception> failure = model.statusProperty().get() instanceof Status.Failed(var why)
                ? Optional.of(why)
                : model.refusalProperty().get();
        Optional<Reason> reason = model.statusProperty().get() instanceof Status.Unavailable(var unavailable)
                ? Optional.of(unavailable)
                : whyNot;
        Nodes.show(note, failure.isPresent() || reason.isPresent());
        note.getStyleClass().setAll("label", "note", failure.isPresent() ? "danger" : "warning");
        if (failure.isPresent()) {
            FailureText text = context.ui().failures().describe(failure.get());
            note.setText(context.texts().get("access.refused", text.sentence(), text.nextStep()));
        } else {
            reason.ifPresent(known -> note.setText(context.texts().get("reason." + known)));
        }
        boolean empty = !single.isVisible() && !bulk.isVisible() && !note.isVisible();
        Nodes.show(nothing, empty);
        nothing.setText(context.texts()
                .get(model.statusProperty().get() instanceof Status.Loading ? "loading" : "access.none"));
    }

    private void switched(boolean wanted) {
        boolean now = model.accessProperty().get().map(AccessEdits::isPublic).orElse(false);
        if (showing || wanted == now) {
            return;
        }
        if (wanted) {
            MakePublicDialog.one(
                    context.ui(),
                    context.subjectName(),
                    model.publicUrlProperty().get(),
                    () -> model.setPublic(true),
                    () -> everyone.setSelected(false));
        } else {
            model.setPublic(false);
        }
    }
}
