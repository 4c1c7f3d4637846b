package dev.blobfish.app;

import dev.blobfish.app.browse.AutoRefresh;
import dev.blobfish.app.browse.Location;
import dev.blobfish.app.commands.Command;
import dev.blobfish.app.commands.CommandId;
import dev.blobfish.app.fx.Clipboards;
import dev.blobfish.app.fx.Desktops;
import dev.blobfish.app.inspect.InspectorController;
import dev.blobfish.app.inspect.InspectorModel;
import dev.blobfish.app.jobs.JobsModel;
import dev.blobfish.app.shell.Slots;
import dev.blobfish.app.transfers.DrawerSettings;
import dev.blobfish.app.transfers.EngineQueue;
import dev.blobfish.app.transfers.Reveal;
import dev.blobfish.app.transfers.TransferFeed;
import dev.blobfish.app.transfers.TransfersController;
import dev.blobfish.app.transfers.TransfersModel;
import dev.blobfish.sdk.transfer.Pace;
import dev.blobfish.sdk.transfer.TransferEngine;
import dev.blobfish.sdk.transfer.TransferState;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;

/// The views that fill the places of one main window. FX thread only.
public final class WindowSlots {

    private final AppContext context;
    private final JobsModel jobs;
    private final DrawerSettings settings;
    private final ProgramCommands program;

    private WindowSlots(AppContext context) {
        this.context = context;
        this.jobs = new JobsModel(context.ui().background());
        this.settings = new DrawerSettings(context.ui().remembered());
        this.program = new ProgramCommands(context, jobs, settings);
    }

    /// All of them.
    public static Slots standard() {
        return context -> {
            WindowSlots slots = new WindowSlots(context);
            Reasons reasons = new Reasons(context);
            new ItemCommands(context, slots.jobs).bind(reasons);
            new PlaceCommands(context).bind(reasons);
            slots.program.bind(reasons);
            return new Slots.Filled(slots.inspector(), slots.transfers());
        };
    }

    private Region inspector() {
        InspectorModel model = new InspectorModel(
                context.stores(),
                context.ui().background(),
                jobs,
                _ -> context.browse().refresh(),
                this::accessChanged);
        // Arrow keys held down, or rows still arriving, do not ask the store for every step.
        PauseTransition settle = new PauseTransition(Duration.millis(120));
        settle.setOnFinished(_ -> model.follow(context.browse().selection()));
        context.browse().selectionProperty().subscribe(() -> {
            if (settle.getStatus() != Animation.Status.RUNNING) {
                settle.playFromStart();
            }
        });
        settle.playFromStart();
        edit(CommandId.EDIT_METADATA, model, InspectorModel.Tab.METADATA);
        return (Region) InspectorController.show(context.ui(), model, jobs, this::accessChanged);
    }

    private void accessChanged() {
        context.hooks().accessChanged().run();
    }

    private void edit(CommandId id, InspectorModel model, InspectorModel.Tab tab) {
        Command open = context.commands().get(CommandId.COPY_KEY);
        context.commands().get(id).bind(open.whyNotProperty(), () -> {
            model.tabProperty().set(tab);
            context.ui().panes().inspectorProperty().set(true);
        });
    }

    // The queue is in the library, which takes a moment to open: the drawer's place is empty until then.
    private Region transfers() {
        StackPane place = new StackPane();
        context.ui()
                .background()
                .<OpenQueue>run(
                        "open the transfer queue",
                        () -> OpenQueue.of(context.graph().engine()),
                        queue -> show(place, queue),
                        failure -> context.ui()
                                .notices()
                                .problem(
                                        context.ui().texts(Slots.class).get("queue.failed"),
                                        context.ui().failures().describe(failure)));
        return place;
    }

    private record OpenQueue(TransferEngine engine, Pace pace) {
        static OpenQueue of(TransferEngine engine) {
            return new OpenQueue(engine, engine.pace());
        }
    }

    private void show(StackPane place, OpenQueue queue) {
        TransferEngine engine = queue.engine();
        settings.follow(queue.pace());
        TransfersModel model =
                new TransfersModel(new EngineQueue(engine), context.ui().background(), jobs, System::nanoTime);
        settings.openProperty().bindBidirectional(context.ui().panes().transfersProperty());
        place.getChildren().setAll(List.of(TransfersController.show(context.ui(), model, settings, new InWindow())));
        AutoRefresh refresh = new AutoRefresh(context.browse());
        var _ = engine.onChange(change -> {
            if (change.to() == TransferState.DONE) {
                context.ui().background().onUi(refresh::changed);
            }
        });
        model.load();
        program.bind(model);
        new TransferFeed(model).start(minimised(place));
    }

    private static ObservableValue<Boolean> minimised(StackPane place) {
        return place.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(window ->
                        window instanceof Stage stage ? stage.iconifiedProperty() : new SimpleBooleanProperty())
                .orElse(false);
    }

    private final class InWindow implements Reveal {
        @Override
        public void inList(Location location) {
            context.browse().open(location);
        }

        @Override
        public void inFolder(Path folder) {
            Desktops.show(folder, context.ui());
        }

        @Override
        public void copy(String text) {
            Clipboards.copy(text);
        }
    }
}
