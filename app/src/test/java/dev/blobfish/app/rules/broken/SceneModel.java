package dev.blobfish.app.rules.broken;

import javafx.scene.Node;

/// A model that knows a node.
public record SceneModel(Node node) {}
