package dev.blobfish.app.shell;

import dev.blobfish.app.browse.Location;
import dev.blobfish.app.browse.Questions;
import dev.blobfish.app.browse.TakenNames;
import dev.blobfish.app.browse.TakenNames.Likeness;
import dev.blobfish.app.fx.Background;
import dev.blobfish.app.fx.DialogCard;
import dev.blobfish.app.fx.DialogCard.Weight;
import dev.blobfish.app.fx.Dialogs;
import dev.blobfish.app.fx.Failures;
import dev.blobfish.app.fx.Stores;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.transfer.ConflictPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks with dialogs of the window.
public final class TransferQuestions implements Questions {

    private static final int NAMED = 3;

    private final Stores stores;
    private final Background background;
    private final Dialogs dialogs;
    private final Failures failures;
    private final Texts texts;

    public TransferQuestions(Stores stores, Background background, Dialogs dialogs, Failures failures, Texts texts) {
        this.stores = stores;
        this.background = background;
        this.dialogs = dialogs;
        this.failures = failures;
        this.texts = texts;
    }

    @Override
    public void conflict(TakenNames taken, int sources, Location target, Consumer<ConflictPolicy> answer) {
        Label text = new Label(texts.get("conflict.text", target.text(), named(taken.list())) + known(taken));
        text.setWrapText(true);
        DialogCard card = new DialogCard(texts.get("conflict.title", taken.count()), text, 620);
        card.button(texts.get("conflict.cancel"), Weight.PLAIN, () -> dialogs.close(card));
        choice(card, "conflict.overwrite", Weight.DANGER, ConflictPolicy.OVERWRITE, answer);
        choice(card, "conflict.different", Weight.PLAIN, ConflictPolicy.IF_DIFFERENT, answer);
        choice(card, "conflict.keep-both", Weight.PLAIN, ConflictPolicy.KEEP_BOTH, answer);
        card.focusFirst(choice(card, "conflict.skip", Weight.PRIMARY, ConflictPolicy.SKIP, answer));
        dialogs.show(card);
    }

    private Button choice(
            DialogCard card, String key, Weight weight, ConflictPolicy policy, Consumer<ConflictPolicy> answer) {
        return card.button(texts.get(key), weight, () -> {
            dialogs.close(card);
            answer.accept(policy);
        });
    }

    private String known(TakenNames taken) {
        List<String> parts = new ArrayList<>();
        for (Likeness likeness : Likeness.values()) {
            long count = taken.count(likeness);
            if (count > 0) {
                parts.add(texts.get("conflict." + likeness, count));
            }
        }
        return "\n" + String.join(", ", parts) + ".";
    }

    private String named(List<String> taken) {
        String first = String.join(", ", taken.stream().limit(NAMED).toList());
        int more = taken.size() - NAMED;
        return more > 0 ? texts.get("conflict.names", first, more) : first;
    }

    @Override
    public void newBucket(String profileId, Consumer<ContainerName> answer) {
        TextField name = new TextField();
        name.setAccessibleText(texts.get("bucket.name"));
        name.setPromptText(texts.get("bucket.name"));
        Label text = new Label(texts.get("bucket.text"));
        text.setWrapText(true);
        Label problem = new Label();
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        DialogCard card = new DialogCard(texts.get("bucket.title"), new VBox(8, text, name, problem), 460);
        card.button(texts.get("bucket.cancel"), Weight.PLAIN, () -> dialogs.close(card));
        Button create = card.button(texts.get("bucket.create"), Weight.PRIMARY, () -> {
            ContainerName wanted = new ContainerName(name.getText());
            background.run(
                    "create bucket",
                    () -> {
                        stores.store(profileId).createContainer(wanted);
                        return wanted;
                    },
                    made -> {
                        dialogs.close(card);
                        answer.accept(made);
                    },
                    failure -> problem.setText(failures.describe(failure).sentence()));
        });
        create.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> !isName(name.getText()), name.textProperty()));
        card.focusFirst(name);
        dialogs.show(card);
    }

    static boolean isName(String text) {
        return text.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]") && !text.contains("..");
    }
}
