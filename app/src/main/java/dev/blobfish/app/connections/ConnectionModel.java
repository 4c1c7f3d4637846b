package dev.blobfish.app.connections;

import dev.blobfish.app.fx.Background;
import dev.blobfish.app.fx.Job;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.Secret;
import dev.blobfish.sdk.StoreProfile;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A connection while it is added or edited: tried on request, saved in the background. FX thread.
public final class ConnectionModel {
    private final Connections connections;
    private final Background background;
    private final Optional<StoreProfile> edited;
    private final ReadOnlyObjectWrapper<Trial> trial = new ReadOnlyObjectWrapper<>(this, "trial", new Trial.None());
    private Job running = Job.NONE;

    /// How trying it went. The answer stays until the form changes; a late one for an older form is dropped.
    public sealed interface Trial {
        record None() implements Trial {}

        record Running() implements Trial {}

        record Works() implements Trial {}

        record Fails(Exception why) implements Trial {}
    }

    /// @param edited the saved connection; empty for a new one
    public ConnectionModel(Connections connections, Background background, Optional<StoreProfile> edited) {
        this.connections = connections;
        this.background = background;
        this.edited = edited;
    }

    /// What to begin with.
    public ConnectionDraft start() {
        return edited.map(ConnectionDraft::of).orElseGet(ConnectionDraft::blank);
    }

    public Set<ConnectionDraft.Problem> problems(ConnectionDraft draft, String secret) {
        boolean kept = edited.filter(old -> !old.accessKey().isEmpty()).isPresent();
        return draft.problems(!secret.isEmpty(), kept);
    }

    /// The form changed: what was tried no longer counts.
    public void changed() {
        running.cancel();
        trial.set(new Trial.None());
    }

    /// Tries the connection as it stands in the form.
    public void test(ConnectionDraft draft, String secret) {
        running.cancel();
        trial.set(new Trial.Running());
        StoreProfile profile = draft.profile(edited.map(StoreProfile::id).orElse("trial"));
        running = background.run(
                "try connection",
                () -> {
                    connections.test(profile, secret(draft, secret));
                    return true;
                },
                _ -> trial.set(new Trial.Works()),
                why -> trial.set(new Trial.Fails(why)));
    }

    /// A blank field keeps the secret that is there. Blocks.
    private Secret secret(ConnectionDraft draft, String typed) throws BlobException {
        if (!typed.isEmpty() || edited.isEmpty() || draft.accessKey().isBlank()) {
            return new Secret(typed);
        }
        return connections.secret(edited.get().id()).orElse(Secret.NONE);
    }

    /// Saves it.
    ///
    /// @param saved told of the connection's id
    public void save(ConnectionDraft draft, String secret, Consumer<String> saved, Consumer<Exception> failed) {
        background.run(
                "save connection",
                () -> {
                    String id = edited.isPresent() ? edited.get().id() : freeId(draft.suggestedId());
                    connections.save(draft.profile(id), secret(draft, secret));
                    return id;
                },
                saved,
                failed);
    }

    private String freeId(String wanted) throws BlobException {
        String id = wanted;
        for (int number = 2; connections.exists(id); number++) {
            id = wanted + "-" + number;
        }
        return id;
    }

    public ReadOnlyObjectProperty<Trial> trialProperty() {
        return trial.getReadOnlyProperty();
    }
}
