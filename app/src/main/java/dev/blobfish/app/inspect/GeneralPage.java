package dev.blobfish.app.inspect;

import dev.blobfish.app.browse.Selection;
import dev.blobfish.app.fx.FailureText;
import dev.blobfish.app.fx.Nodes;
import dev.blobfish.app.jobs.CountModel.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The General tab: a first look, and all that is known in lines that can be copied.
final class GeneralPage {
    private final InspectContext context;
    private final Facts facts;
    private final PreviewPane preview;
    private final GridPane grid = new GridPane();
    private final Label failure = new Label();
    private final Label counted = new Label();
    private final Button count = new Button();
    private final VBox contents = new VBox(counted, count);
    private final ScrollPane node;

    GeneralPage(InspectContext context) {
        this.context = context;
        this.facts = new Facts(context.ui().formats());
        this.preview = new PreviewPane(context);
        grid.getStyleClass().add("facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints texts = new ColumnConstraints();
        texts.setHgrow(Priority.ALWAYS);
        texts.setMinWidth(0);
        texts.setFillWidth(true);
        grid.getColumnConstraints().addAll(names, texts, new ColumnConstraints());
        failure.setWrapText(true);
        failure.getStyleClass().addAll("note", "danger");
        counted.setWrapText(true);
        contents.getStyleClass().add("grants");
        count.setOnAction(_ -> countOrStop());
        VBox page = new VBox(failure, preview.node(), grid, contents);
        page.getStyleClass().add("inspector-page");
        node = scroll(page);
        context.model().subjectProperty().subscribe(_ -> show());
        context.model().detailsProperty().subscribe(_ -> show());
        context.model().contents().countProperty().subscribe(this::showCount);
    }

    static ScrollPane scroll(Region page) {
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("inspector-scroll");
        return scroll;
    }

    Node node() {
        return node;
    }

    private void show() {
        Details details = context.model().detailsProperty().get();
        Optional<FailureText> why = details.failure().map(context.ui().failures()::describe);
        Nodes.show(failure, why.isPresent());
        why.ifPresent(text -> failure.setText(text.sentence() + " " + text.nextStep()));
        Optional<Subject> subject = context.model().subjectProperty().get();
        fill(subject.map(of -> lines(of, details)).orElse(List.of()));
        Nodes.show(contents, subject.map(GeneralPage::hasContents).orElse(false));
        showCount(context.model().contents().countProperty().get());
    }

    private List<Fact> lines(Subject subject, Details details) {
        return switch (subject) {
            case Subject.Connection _ ->
                details.profile().map(facts::connection).orElse(List.of());
            case Subject.Bucket(var _, var info) -> facts.bucket(info);
            case Subject.Folder(var location) -> facts.folder(location);
            case Subject.Blob(var _, var info) -> facts.blob(details.blob().orElse(info), details.url());
            case Subject.Many(var selection) -> facts.many(selection, parts(selection));
        };
    }

    private String parts(Selection selection) {
        List<String> parts = new ArrayList<>();
        if (selection.blobs() > 0) {
            parts.add(context.texts().get("part.blobs", selection.blobs()));
        }
        if (selection.folders() > 0) {
            parts.add(context.texts().get("part.folders", selection.folders()));
        }
        if (selection.buckets() > 0) {
            parts.add(context.texts().get("part.buckets", selection.buckets()));
        }
        return String.join(", ", parts);
    }

    private static boolean hasContents(Subject subject) {
        return switch (subject) {
            case Subject.Bucket _, Subject.Folder _ -> true;
            case Subject.Many(var selection) -> selection.folders() > 0;
            case Subject.Blob _, Subject.Connection _ -> false;
        };
    }

    private void fill(List<Fact> lines) {
        grid.getChildren().clear();
        for (int line = 0; line < lines.size(); line++) {
            Fact fact = lines.get(line);
            Label name = new Label(context.texts().get("fact." + fact.name()));
            name.getStyleClass().add("fact-name");
            Label text = text(fact);
            name.setLabelFor(text);
            Button copy = Clips.button(context.texts().get("copy.fact", name.getText()), fact::copy);
            grid.addRow(line, name, text, copy);
            GridPane.setValignment(name, VPos.TOP);
            GridPane.setValignment(text, VPos.TOP);
            GridPane.setValignment(copy, VPos.TOP);
        }
    }

    private static Label text(Fact fact) {
        Label text = new Label(fact.text());
        text.setMinWidth(0);
        text.getStyleClass().add("fact-text");
        if (fact.name().machine()) {
            text.getStyleClass().add("mono");
        }
        if (fact.name().machine() || fact.name() == Fact.Name.NAME || fact.name() == Fact.Name.LOCATION) {
            text.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            text.setTooltip(new Tooltip(fact.text()));
        } else {
            text.setWrapText(true);
        }
        return text;
    }

    private void showCount(Optional<Count> known) {
        boolean counting = context.model().contents().counting();
        count.setText(context.texts().get(counting ? "count.stop" : "count.start"));
        Nodes.show(counted, known.isPresent());
        known.ifPresent(now -> counted.setText(words(now, counting)));
    }

    private String words(Count now, boolean counting) {
        String sum = context.texts()
                .get("count.sum", now.blobs(), context.ui().formats().size(now.bytes()));
        return now.failure()
                .map(why -> sum + " – " + context.ui().failures().describe(why).sentence())
                .orElseGet(() ->
                        now.complete() ? sum : context.texts().get(counting ? "count.sofar" : "count.stopped", sum));
    }

    private void countOrStop() {
        if (context.model().contents().counting()) {
            context.model().contents().stop();
        } else {
            context.model().countContents();
        }
    }
}
