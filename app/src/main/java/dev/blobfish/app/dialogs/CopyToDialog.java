package dev.blobfish.app.dialogs;

import dev.blobfish.app.fx.DialogCard.Weight;
import dev.blobfish.app.fx.Job;
import dev.blobfish.app.fx.Stores;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Ui;
import dev.blobfish.sdk.ContainerInfo;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.StoreProfile;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;

/// Asks where to copy to: connection, bucket, folder. FX thread.
public final class CopyToDialog {
    /// Where a copy goes.
    ///
    /// @param prefix empty or ending in `/`
    public record Target(String profileId, ContainerName container, String prefix) {}

    private final Ui ui;
    private final Texts texts;
    private final Stores stores;
    private final ComboBox<StoreProfile> connection = new ComboBox<>();
    private final ComboBox<ContainerName> bucket = new ComboBox<>();
    private final TextField folder = new TextField();
    private final Label problem = Ask.text("", "field-problem");
    private Job loading = Job.NONE;

    private CopyToDialog(Ui ui, Stores stores) {
        this.ui = ui;
        this.texts = ui.texts(CopyToDialog.class);
        this.stores = stores;
    }

    /// @param what the items in words
    /// @param here the place they are at, offered first
    public static void show(Ui ui, Stores stores, String what, Target here, Consumer<Target> chosen) {
        new CopyToDialog(ui, stores).show(what, here, chosen);
    }

    private void show(String what, Target here, Consumer<Target> chosen) {
        connection.setConverter(words(StoreProfile::title));
        bucket.setConverter(words(ContainerName::text));
        folder.setText(here.prefix());
        folder.setPromptText(texts.get("copy-to.top"));
        connection.valueProperty().subscribe(profile -> {
            if (profile != null) {
                load(profile, here);
            }
        });
        ui.background().run("connections", stores::profiles, all -> fill(all, here), this::fail);
        Form form = new Form()
                .field(texts.get("copy-to.connection"), connection)
                .field(texts.get("copy-to.bucket"), bucket)
                .field(texts.get("copy-to.folder"), folder)
                .below(problem);
        var ready = Bindings.createBooleanBinding(
                () -> bucket.getValue() != null && !target(here).equals(here),
                bucket.valueProperty(),
                folder.textProperty(),
                connection.valueProperty());
        new Ask(ui, texts.get("copy-to.title"), Ask.NARROW, Ask.text(texts.get("copy-to.text", what)), form.node())
                .confirm(texts.get("copy-to.confirm"), Weight.PRIMARY, ready, () -> chosen.accept(target(here)))
                .show(connection);
    }

    private Target target(Target here) {
        String typed = folder.getText().strip().replaceAll("^/+", "");
        String prefix = typed.isEmpty() || typed.endsWith("/") ? typed : typed + "/";
        StoreProfile profile = connection.getValue();
        ContainerName container = bucket.getValue();
        return new Target(
                profile == null ? here.profileId() : profile.id(),
                container == null ? here.container() : container,
                prefix);
    }

    private void fill(List<StoreProfile> all, Target here) {
        connection.getItems().setAll(all);
        all.stream()
                .filter(profile -> profile.id().equals(here.profileId()))
                .findFirst()
                .ifPresent(connection::setValue);
    }

    private void load(StoreProfile profile, Target here) {
        loading.cancel();
        bucket.getItems().clear();
        problem.setText("");
        loading = ui.background()
                .run(
                        "buckets",
                        () -> stores.store(profile.id()).containers().stream()
                                .map(ContainerInfo::name)
                                .toList(),
                        names -> {
                            bucket.getItems().setAll(names);
                            bucket.setValue(
                                    names.contains(here.container())
                                            ? here.container()
                                            : names.stream().findFirst().orElse(null));
                        },
                        this::fail);
    }

    private void fail(Exception failure) {
        problem.setText(ui.failures().describe(failure).sentence());
    }

    private static <T> StringConverter<T> words(java.util.function.Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        };
    }
}
