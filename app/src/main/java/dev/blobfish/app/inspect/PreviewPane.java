package dev.blobfish.app.inspect;

import dev.blobfish.app.fx.Nodes;
import dev.blobfish.app.inspect.PreviewModel.Preview;
import java.io.ByteArrayInputStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/// The first look into a blob.
final class PreviewPane {
    private static final double WIDTH = 280;
    private static final double HEIGHT = 160;

    private final InspectContext context;
    private final StackPane node = new StackPane();

    PreviewPane(InspectContext context) {
        this.context = context;
        node.getStyleClass().add("preview");
        node.setMinHeight(HEIGHT);
        node.setPrefHeight(HEIGHT);
        node.setMaxHeight(HEIGHT);
        context.model().preview().previewProperty().subscribe(this::show);
    }

    Node node() {
        return node;
    }

    private void show(Preview preview) {
        switch (preview) {
            case Preview.None _ -> hide();
            case Preview.Loading _ -> fill(new ProgressIndicator());
            case Preview.Image(var bytes) -> showImage(bytes);
            case Preview.Text(var text, var whole) -> {
                Label label = new Label(whole ? text : text + "…");
                label.getStyleClass().add("preview-text");
                label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
                label.setAccessibleText(context.texts().get("preview.text"));
                fill(label);
            }
        }
    }

    private void showImage(byte[] bytes) {
        // Decoded at the size in which it is shown, so that a photograph does not take its full size in memory.
        Image image = new Image(new ByteArrayInputStream(bytes), WIDTH * 2, HEIGHT * 2, true, true);
        if (image.isError()) {
            hide();
            return;
        }
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setFitWidth(Math.min(WIDTH, image.getWidth()));
        view.setFitHeight(Math.min(HEIGHT - 4, image.getHeight()));
        view.setAccessibleText(context.texts().get("preview.image", context.subjectName()));
        fill(view);
    }

    private void hide() {
        node.getChildren().clear();
        Nodes.show(node, false);
    }

    private void fill(Node content) {
        node.getChildren().setAll(content);
        Nodes.show(node, true);
    }
}
