package dev.blobfish.app.commands;

import dev.blobfish.app.fx.Texts;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// A command with what it does now and, where it cannot, why not. FX thread only.
public final class Command {

    private final CommandId id;
    private final Texts texts;
    private final ReadOnlyStringWrapper whyNot = new ReadOnlyStringWrapper(this, "whyNot");
    private Runnable action = () -> {};

    Command(CommandId id, Texts texts) {
        this.id = id;
        this.texts = texts;
        whyNot.set(texts.get("unbound"));
    }

    public CommandId id() {
        return id;
    }

    /// Gives the command its meaning.
    ///
    /// @param reason why it cannot be run now, in plain words; empty while it can
    public void bind(ObservableValue<String> reason, Runnable newAction) {
        whyNot.bind(reason);
        action = newAction;
    }

    /// Gives a meaning to a command that can always be run.
    public void bind(Runnable newAction) {
        whyNot.unbind();
        whyNot.set("");
        action = newAction;
    }

    /// Runs it, unless it cannot be run now.
    ///
    /// @return whether it ran
    public boolean run() {
        if (!isEnabled()) {
            return false;
        }
        action.run();
        return true;
    }

    public boolean isEnabled() {
        return whyNot.get().isEmpty();
    }

    /// Why it cannot be run; empty while it can.
    public ReadOnlyStringProperty whyNotProperty() {
        return whyNot.getReadOnlyProperty();
    }

    /// For a button's `disable`.
    public ObservableValue<Boolean> disabled() {
        return whyNot.map(reason -> !reason.isEmpty());
    }

    /// `Download to…`
    public String text() {
        return texts.get(id.key());
    }

    /// Other words by which people look for it.
    public String synonyms() {
        return texts.has(id.key() + ".also") ? texts.get(id.key() + ".also") : "";
    }

    /// Its keys as people read them; empty where it has none.
    public String keysText() {
        return id.keys().map(keys -> keys.getDisplayText()).orElse("");
    }
}
