package dev.blobfish.app.inspect;

import dev.blobfish.app.fx.Icon;
import dev.blobfish.app.fx.Nodes;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.sdk.Access;
import dev.blobfish.sdk.Access.Grant;
import dev.blobfish.sdk.Access.Grantee;
import dev.blobfish.sdk.Access.Permission;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The grants: who may do what, with a line to add another.
final class GrantsPane {
    /// Whom a new grant may be for.
    private enum Kind {
        EVERYONE,
        SIGNED_IN,
        ACCOUNT,
        EMAIL
    }

    private final InspectContext context;
    private final VBox list = new VBox();
    private final ComboBox<Kind> kind = new ComboBox<>();
    private final TextField who = new TextField();
    private final ComboBox<Permission> permission = new ComboBox<>();
    private final Button add = new Button();
    private final VBox node;
    private boolean editable = true;

    GrantsPane(InspectContext context) {
        this.context = context;
        Texts texts = context.texts();
        Label title = new Label(texts.get("grants.title"));
        title.getStyleClass().add("section-title");
        Label addTitle = new Label(texts.get("grants.add.title"));
        addTitle.getStyleClass().add("section-title");
        list.getStyleClass().add("grants");
        kind.getItems().setAll(Kind.values());
        kind.setConverter(words("grantee."));
        kind.setValue(Kind.SIGNED_IN);
        kind.setAccessibleText(texts.get("grants.who"));
        kind.setMaxWidth(Double.MAX_VALUE);
        permission.getItems().setAll(Permission.values());
        permission.setConverter(words("permission."));
        permission.setValue(Permission.READ);
        permission.setAccessibleText(texts.get("grants.what"));
        permission.setMaxWidth(Double.MAX_VALUE);
        add.setText(texts.get("grants.add"));
        add.setOnAction(_ -> add());
        kind.valueProperty().subscribe(_ -> check());
        who.textProperty().subscribe(_ -> check());
        HBox.setHgrow(permission, Priority.ALWAYS);
        HBox last = new HBox(8, permission, add);
        node = new VBox(8, title, list, addTitle, kind, who, last);
    }

    Node node() {
        return node;
    }

    private <T extends Enum<T>> StringConverter<T> words(String prefix) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : context.texts().get(prefix + value.name());
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        };
    }

    void editable(boolean may) {
        editable = may;
        list.getChildren().forEach(line -> line.lookupAll(".button").forEach(button -> button.setDisable(!may)));
        kind.setDisable(!may);
        who.setDisable(!may);
        permission.setDisable(!may);
        check();
    }

    private void check() {
        boolean named = kind.getValue() == Kind.ACCOUNT || kind.getValue() == Kind.EMAIL;
        Nodes.show(who, named);
        String prompt = context.texts().get(kind.getValue() == Kind.EMAIL ? "grants.email" : "grants.account");
        who.setPromptText(prompt);
        who.setAccessibleText(prompt);
        add.setDisable(!editable || !AccessEdits.isValid(grantee()));
    }

    private Grantee grantee() {
        String text = who.getText().strip();
        return switch (kind.getValue()) {
            case EVERYONE -> Grantee.Group.EVERYONE;
            case SIGNED_IN -> Grantee.Group.SIGNED_IN;
            case ACCOUNT -> new Grantee.User(text, "");
            case EMAIL -> new Grantee.Email(text);
        };
    }

    private void add() {
        context.model().access().add(new Grant(grantee(), permission.getValue()));
        who.clear();
    }

    void show(Access access) {
        list.getChildren().clear();
        if (access.grants().isEmpty()) {
            list.getChildren().add(new Label(context.texts().get("grants.none")));
        }
        access.grants().forEach(grant -> list.getChildren().add(line(access, grant)));
    }

    private HBox line(Access access, Grant grant) {
        boolean owners = AccessEdits.isOwners(access, grant);
        Label name = new Label(
                name(grant.grantee()) + (owners ? " " + context.texts().get("grants.owner") : ""));
        name.setGraphic(icon(grant.grantee()).node());
        name.setTooltip(new Tooltip(name.getText()));
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label what = new Label(context.texts().get("permission." + grant.permission()));
        what.getStyleClass().add("text-muted");
        what.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        HBox line = new HBox(name, what);
        line.getStyleClass().add("grant");
        if (!owners) {
            Button remove = new Button();
            remove.getStyleClass().addAll("flat", "row-button", "button-icon");
            Nodes.icon(remove, Icon.CANCEL, context.texts().get("grants.remove", name.getText()));
            remove.setOnAction(_ -> context.model().access().remove(grant));
            remove.setDisable(!editable);
            line.getChildren().add(remove);
        }
        return line;
    }

    private String name(Grantee grantee) {
        return switch (grantee) {
            case Grantee.Group group -> context.texts().get("grantee." + group.name());
            case Grantee.User user -> user.displayName().isEmpty() ? user.id() : user.displayName();
            case Grantee.Email email -> email.address().toLowerCase(Locale.ROOT);
        };
    }

    private static Icon icon(Grantee grantee) {
        return switch (grantee) {
            case Grantee.Group group -> group == Grantee.Group.EVERYONE ? Icon.PUBLIC : Icon.SHARED;
            case Grantee.User _, Grantee.Email _ -> Icon.KEY;
        };
    }
}
