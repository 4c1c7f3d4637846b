package dev.blobfish.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.app.browse.Item;
import dev.blobfish.app.browse.Location;
import dev.blobfish.app.browse.Selection;
import dev.blobfish.app.fx.FxToolkit;
import dev.blobfish.app.fx.Picture;
import dev.blobfish.app.fx.Stores;
import dev.blobfish.app.fx.Ui;
import dev.blobfish.app.inspect.InspectorModel.Tab;
import dev.blobfish.app.jobs.JobsModel;
import dev.blobfish.app.jobs.Samples;
import dev.blobfish.sdk.Access.Visibility;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.Dialect;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.StoreProfile;
import dev.blobfish.sdk.SystemHeader;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectorViewTest {
    private static final Location PHOTOS = Location.of("local", Samples.PHOTOS);
    private static final StoreProfile LOCAL = new StoreProfile(
            "local", "Local store", Dialect.S3, URI.create("http://127.0.0.1:9100"), "", Optional.empty(), Map.of());

    private BlobStore store;
    private BlobInfo text;
    private BlobInfo other;
    private InspectorModel model;

    @BeforeEach
    void fill() throws BlobException {
        store = Samples.store();
        text = Samples.put(
                store,
                "2024/a very long name of a report about the holidays in the mountains.csv",
                "day,place,height\n1,Zakopane,838\n2,Morskie Oko,1395\n".repeat(40),
                Metadata.ofContentType("text/csv; charset=utf-8")
                        .with(SystemHeader.CACHE_CONTROL, "max-age=3600")
                        .withUser("owner", "ann")
                        .withUser("project", "mountains"));
        other = Samples.put(
                store, "2024/b.png", "x", Metadata.ofContentType("image/png").withUser("owner", "bob"));
    }

    private Scene open(Locale locale, ColorScheme scheme) {
        StackPane layer = new StackPane();
        Ui ui = FxToolkit.ui(locale, scheme, layer);
        Stores stores = new Stores() {
            @Override
            public List<StoreProfile> profiles() {
                return List.of(LOCAL);
            }

            @Override
            public BlobStore store(String profileId) {
                return store;
            }
        };
        JobsModel jobs = new JobsModel(ui.background());
        model = new InspectorModel(stores, ui.background(), jobs, _ -> {}, () -> {});
        Parent inspector = InspectorController.show(ui, model, jobs, () -> {});
        BorderPane window = new BorderPane();
        window.setRight(inspector);
        ((javafx.scene.layout.Region) inspector).setPrefWidth(320);
        Scene scene = new Scene(new StackPane(window, layer), 760, 620);
        ui.theme().apply(scene);
        return scene;
    }

    private void select(BlobInfo... blobs) {
        model.follow(Selection.of(
                PHOTOS.at("2024/"),
                java.util.Arrays.stream(blobs).<Item>map(Item.Blob::new).toList()));
    }

    @ParameterizedTest
    @CsvSource({"en,LIGHT", "de,DARK"})
    void everyButtonShowsItsWholeText(String language, ColorScheme scheme) {
        Scene scene = FxToolkit.call(() -> open(Locale.of(language), scheme));
        FxToolkit.show(scene);
        String name = "inspector-" + language + "-" + scheme + "-";
        look(scene, name + "general", () -> select(text));
        look(scene, name + "metadata", () -> {
            model.tabProperty().set(Tab.METADATA);
            model.metadata().edits().set(MetadataKey.of("owner"), "bob");
            model.metadata().edits().remove(MetadataKey.of("project"));
            model.metadata().edits().add("year", "2026");
            model.metadata().edits().set(MetadataKey.of("content-type"), "csv");
        });
        look(scene, name + "metadata-many", () -> select(text, other));
        look(scene, name + "access-many", () -> model.tabProperty().set(Tab.ACCESS));
        look(scene, name + "access", () -> {
            select(text);
            model.access().setPublic(true);
        });
        look(scene, name + "bucket", () -> {
            model.tabProperty().set(Tab.GENERAL);
            model.follow(Selection.none(PHOTOS));
            model.countContents();
        });
    }

    private static void look(Scene scene, String name, Runnable step) {
        FxToolkit.run(step);
        FxToolkit.pulse();
        FxToolkit.run(() -> {
            Picture.write(scene, name);
            assertThat(Picture.cutTexts(scene.getRoot())).as(name).isEmpty();
        });
    }

    private static Node find(Scene scene, String selector) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        Node node = scene.lookup(selector);
        assertThat(node).as(selector).isNotNull();
        return node;
    }

    @Test
    void makingPublicAsksFirstAndCancelKeepsItPrivate() {
        FxToolkit.run(() -> {
            Scene scene = open(Locale.ENGLISH, ColorScheme.LIGHT);
            model.tabProperty().set(Tab.ACCESS);
            select(text);
            var toggle = (atlantafx.base.controls.ToggleSwitch) find(scene, "#everyone");
            toggle.setSelected(true);
            Picture.write(scene, "make-public");
            assertThat(visibility()).isEqualTo(Visibility.PRIVATE);
            assertThat(scene.getFocusOwner()).isEqualTo(find(scene, "#dialog-cancel"));
            ((Button) find(scene, "#dialog-cancel")).fire();
            assertThat(toggle.isSelected()).isFalse();
            toggle.setSelected(true);
            ((Button) find(scene, "#dialog-confirm")).fire();
            assertThat(visibility()).isEqualTo(Visibility.PUBLIC_READ);
            toggle.setSelected(false);
            assertThat(visibility()).isEqualTo(Visibility.PRIVATE);
        });
    }

    private Visibility visibility() {
        try {
            return store.access(text.address()).visibility();
        } catch (BlobException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void theMetadataTableIsEditedWithTheKeyboardAndAppliedAfterAPreview() {
        FxToolkit.run(() -> {
            Scene scene = open(Locale.ENGLISH, ColorScheme.LIGHT);
            model.tabProperty().set(Tab.METADATA);
            select(text);
            var table = (TableView<MetadataRow>) find(scene, "#metadata-table");
            table.getSelectionModel().select(3);
            press(table, KeyCode.DELETE);
            assertThat(model.metadata().edits().rows().get(3).mark()).isEqualTo(MetadataRow.Mark.REMOVED);

            ((ComboBox<String>) find(scene, "#metadata-new-key")).getEditor().setText("year");
            ((ComboBox<String>) find(scene, "#metadata-new-value")).getEditor().setText("2026");
            ((Button) find(scene, "#metadata-add")).fire();
            ((Button) find(scene, "#metadata-apply")).fire();
            Picture.write(scene, "change-preview");
            assertThat(written()).doesNotContainKey("year");
            ((Button) find(scene, "#dialog-confirm")).fire();
            assertThat(written())
                    .containsEntry("year", "2026")
                    .containsEntry("owner", "ann")
                    .doesNotContainKey("project");
        });
    }

    private static void press(Node node, KeyCode key) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private Map<String, String> written() {
        try {
            return store.stat(text.address()).metadata().orElseThrow().user();
        } catch (BlobException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void manyBlobsAreWrittenAsAJob() {
        FxToolkit.run(() -> {
            Scene scene = open(Locale.ENGLISH, ColorScheme.LIGHT);
            model.tabProperty().set(Tab.METADATA);
            select(text, other);
            model.metadata().edits().set(MetadataKey.of("owner"), "carol");
            find(scene, "#metadata-apply");
            ((Button) find(scene, "#metadata-apply")).fire();
            ((Button) find(scene, "#dialog-confirm")).fire();
            assertThat(written()).containsEntry("owner", "carol").containsEntry("project", "mountains");
            assertThat(model.metadata().edits().dirtyProperty().get()).isFalse();
        });
    }
}
