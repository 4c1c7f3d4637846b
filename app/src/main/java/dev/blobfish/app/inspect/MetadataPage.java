package dev.blobfish.app.inspect;

import dev.blobfish.app.fx.FailureText;
import dev.blobfish.app.fx.Nodes;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.jobs.Bodies;
import dev.blobfish.app.jobs.JobTitle;
import dev.blobfish.app.jobs.Targets;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.Capabilities.Reason;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The Metadata tab: the table, the line that adds, and what happens to unsaved changes.
final class MetadataPage {
    private static final int WIDTH = 8;

    private final InspectContext context;
    private final MetadataModel model;
    private final Texts texts;
    private final Label note = new Label();
    private final Button reload = new Button();
    private final VBox noteBox = new VBox(8, note, reload);
    private final Label compared = new Label();
    private final Label size = new Label();
    private final Label problem = new Label();
    private final VBox editor;
    private final Label nothing = new Label();
    private final Label unsaved = new Label();
    private final Button revert = new Button();
    private final Button apply = new Button();
    private final ProgressIndicator spinner = new ProgressIndicator();
    private final AddLine addLine;
    private final MetadataTable table;
    private final VBox node;

    MetadataPage(InspectContext context) {
        this.context = context;
        this.model = context.model().metadata();
        this.texts = context.texts();
        this.addLine = new AddLine(context);
        this.table = new MetadataTable(context);
        note.setWrapText(true);
        reload.setText(texts.get("metadata.reload"));
        reload.setOnAction(_ -> model.reload());
        compared.setWrapText(true);
        compared.getStyleClass().add("hint");
        size.getStyleClass().add("hint");
        problem.setWrapText(true);
        problem.getStyleClass().add("field-problem");
        nothing.setWrapText(true);
        nothing.getStyleClass().add("text-muted");
        editor = new VBox(8, compared, table.node(), problem, addLine.node(), size, tools());
        VBox page = new VBox(noteBox, editor, nothing);
        page.getStyleClass().add("inspector-page");
        var scroll = GeneralPage.scroll(page);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        node = new VBox(scroll, bar());
        model.statusProperty().subscribe(_ -> show());
        model.edits().draftProperty().subscribe(_ -> show());
        model.refusalProperty().subscribe(_ -> show());
    }

    Node node() {
        return node;
    }

    private HBox tools() {
        Button copy = new Button(texts.get("metadata.copy"));
        copy.getStyleClass().add("drawer-control");
        copy.setOnAction(_ -> Clips.copy(model.edits().copyAll()));
        Button paste = new Button(texts.get("metadata.paste"));
        paste.getStyleClass().add("drawer-control");
        paste.setOnAction(_ -> {
            int found = model.edits().paste(Clips.text());
            context.ui().notices().info(texts.get("metadata.pasted", found));
        });
        return new HBox(4, copy, paste);
    }

    private HBox bar() {
        unsaved.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(unsaved, Priority.ALWAYS);
        unsaved.setMinWidth(0);
        revert.setText(texts.get("metadata.revert"));
        revert.setMinWidth(Region.USE_PREF_SIZE);
        revert.setOnAction(_ -> model.revert());
        apply.setText(texts.get("metadata.apply"));
        apply.setId("metadata-apply");
        apply.setMinWidth(Region.USE_PREF_SIZE);
        apply.getStyleClass().add("accent");
        apply.setOnAction(_ -> preview());
        spinner.setPrefSize(16, 16);
        HBox bar = new HBox(unsaved, spinner, revert, apply);
        bar.getStyleClass().add("inspector-bar");
        bar.visibleProperty().bind(model.edits().dirtyProperty());
        bar.managedProperty().bind(model.edits().dirtyProperty());
        return bar;
    }

    private void show() {
        MetadataStatus status = model.statusProperty().get();
        boolean shown = status instanceof MetadataStatus.Ready
                || status instanceof MetadataStatus.Applying
                || status instanceof MetadataStatus.Conflict;
        Optional<Reason> whyNot = model.whyNotEditable();
        Nodes.show(editor, shown);
        Nodes.show(nothing, !shown && !(status instanceof MetadataStatus.Failed));
        nothing.setText(texts.get(status instanceof MetadataStatus.Loading ? "loading" : "metadata.none"));
        showNote(status, whyNot);
        boolean part = model.selected() > model.compared();
        Nodes.show(compared, shown && model.many());
        compared.setText(
                part
                        ? texts.get("metadata.compared.part", model.compared(), model.selected())
                        : texts.get("metadata.compared.all", model.selected()));
        MetadataDraft draft = model.edits().draftProperty().get();
        size.setText(texts.get("metadata.size", draft.userBytes(), draft.rules().maxUserBytes()));
        Optional<MetadataProblem> wrong = model.edits().problemProperty().get();
        Nodes.show(problem, wrong.isPresent());
        wrong.ifPresent(one -> problem.setText(texts.get("problem." + one)));
        unsaved.setText(texts.get("metadata.unsaved", draft.edits().size()));
        boolean editable = whyNot.isEmpty() && status instanceof MetadataStatus.Ready;
        table.editable(editable);
        addLine.editable(editable);
        apply.setDisable(!model.canApply());
        revert.setDisable(status instanceof MetadataStatus.Applying);
        Nodes.show(spinner, status instanceof MetadataStatus.Applying);
    }

    private void showNote(MetadataStatus status, Optional<Reason> whyNot) {
        Optional<Exception> failure = status instanceof MetadataStatus.Failed(var why)
                ? Optional.of(why)
                : model.refusalProperty().get();
        boolean conflict = status instanceof MetadataStatus.Conflict;
        Nodes.show(noteBox, conflict || failure.isPresent() || whyNot.isPresent());
        Nodes.show(reload, conflict);
        noteBox.getStyleClass().setAll("note", failure.isPresent() ? "danger" : "warning");
        if (conflict) {
            note.setText(texts.get("metadata.conflict"));
        } else if (failure.isPresent()) {
            FailureText text = context.ui().failures().describe(failure.get());
            note.setText(text.sentence() + " " + text.nextStep());
        } else {
            whyNot.ifPresent(reason -> note.setText(texts.get("reason." + reason)));
        }
    }

    private void preview() {
        if (!model.canApply()) {
            return;
        }
        Optional<Targets> targets = context.model().targets();
        Optional<BlobStore> store = context.model().detailsProperty().get().store();
        if (targets.isEmpty() || store.isEmpty()) {
            return;
        }
        MetadataDraft draft = model.edits().draftProperty().get();
        ChangePreviewDialog.show(
                context.ui(),
                draft,
                model.selected(),
                context.subjectName(),
                () -> write(draft, store.get(), targets.get()));
    }

    private void write(MetadataDraft draft, BlobStore store, Targets targets) {
        if (!model.many()) {
            model.applyToOne();
            return;
        }
        // Folders in the selection were never read nor shown: only the blobs are written.
        Targets blobs = new Targets(targets.container(), targets.blobs(), targets.count(), targets.bytes(), List.of());
        context.jobs()
                .start(
                        new JobTitle(JobTitle.Verb.EDIT_METADATA, context.placeName(), false),
                        Bodies.each(
                                store, blobs, context.jobs().lanes(), WIDTH, new BulkMetadata(draft.change())::apply))
                .onEnd(() -> {
                    if (model.edits().draftProperty().get().equals(draft)) {
                        model.appliedToMany();
                    }
                });
    }
}
