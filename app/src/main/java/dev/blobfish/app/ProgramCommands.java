package dev.blobfish.app;

import dev.blobfish.app.browse.Location;
import dev.blobfish.app.commands.CommandId;
import dev.blobfish.app.connections.ConnectionDialog;
import dev.blobfish.app.connections.ConnectionModel;
import dev.blobfish.app.connections.Connections;
import dev.blobfish.app.connections.LocalStoreDialog;
import dev.blobfish.app.connections.RemoveConnectionDialog;
import dev.blobfish.app.dialogs.PassphraseDialog;
import dev.blobfish.app.dialogs.QuitDialog;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Ui;
import dev.blobfish.app.jobs.JobsModel;
import dev.blobfish.app.settings.SettingsDialog;
import dev.blobfish.app.transfers.DrawerSettings;
import dev.blobfish.app.transfers.TransferCommands;
import dev.blobfish.app.transfers.TransfersModel;
import dev.blobfish.sdk.StoreProfile;
import dev.blobfish.sdk.transfer.QueueTotals;
import java.util.Optional;
import java.util.function.Consumer;

/// Gives the commands over connections, the queue and the program their meaning.
final class ProgramCommands {
    private final AppContext context;
    private final Ui ui;
    private final Texts texts;
    private final JobsModel jobs;
    private final DrawerSettings settings;

    ProgramCommands(AppContext context, JobsModel jobs, DrawerSettings settings) {
        this.context = context;
        this.ui = context.ui();
        this.texts = ui.texts(ProgramCommands.class);
        this.jobs = jobs;
        this.settings = settings;
    }

    /// Binds what needs no queue.
    void bind(Reasons reasons) {
        var commands = context.commands();
        commands.get(CommandId.ADD_CONNECTION).bind(() -> withConnections(all -> edit(all, Optional.empty())));
        commands.get(CommandId.EDIT_CONNECTION).bind(this::editHere);
        commands.get(CommandId.REMOVE_CONNECTION).bind(reasons.savedConnection(), this::removeHere);
        commands.get(CommandId.SETTINGS)
                .bind(() ->
                        SettingsDialog.show(ui, settings, context.graph().home().folder()));
        context.graph().passphrases().askWith(question -> PassphraseDialog.ask(ui, question.startsWith("New")));
    }

    /// Binds what needs the queue, once it is open.
    void bind(TransfersModel transfers) {
        var commands = context.commands();
        TransferCommands queue = transfers.commands();
        commands.get(CommandId.PAUSE_ALL).bind(queue::pauseAll);
        commands.get(CommandId.RESUME_ALL).bind(queue::resumeAll);
        commands.get(CommandId.RETRY_FAILED).bind(queue::retryFailed);
        commands.get(CommandId.CLEAR_FINISHED).bind(queue::clearDone);
        commands.get(CommandId.QUIT).bind(() -> quit(transfers));
    }

    private void withConnections(Consumer<Connections> then) {
        ui.background()
                .run(
                        "connections",
                        () -> context.graph().connections(),
                        then,
                        why -> ui.notices()
                                .problem(
                                        texts.get("failed.connections"),
                                        ui.failures().describe(why)));
    }

    private void edit(Connections all, Optional<StoreProfile> profile) {
        ConnectionDialog.show(ui, new ConnectionModel(all, ui.background(), profile), profile.isEmpty(), id -> {
            context.hooks().connectionsChanged().run();
            context.browse().open(Location.root(id));
        });
    }

    private void withHere(Consumer<StoreProfile> then) {
        String here = context.browse().location().profileId();
        withConnections(all -> ui.background()
                .run(
                        "connections",
                        () -> all.find(here),
                        found -> found.ifPresent(then),
                        why -> ui.notices()
                                .problem(
                                        texts.get("failed.connections"),
                                        ui.failures().describe(why))));
    }

    private void editHere() {
        withConnections(all -> {
            if (context.browse().location().profileId().equals(StoreProfile.LOCAL)) {
                LocalStoreDialog.show(ui, all, context.graph().home().store());
            } else {
                withHere(profile -> edit(all, Optional.of(profile)));
            }
        });
    }

    private void removeHere() {
        withConnections(all -> withHere(profile -> RemoveConnectionDialog.show(ui, all, profile, () -> {
            context.hooks().connectionsChanged().run();
            context.browse().open(Location.root(StoreProfile.LOCAL));
        })));
    }

    private void quit(TransfersModel transfers) {
        long open = open(transfers.totalsProperty().get());
        long running = jobs.jobs().stream().filter(job -> !job.ended()).count();
        Runnable close = context.hooks().close();
        if (open == 0 && running == 0) {
            close.run();
        } else {
            QuitDialog.show(ui, open, running, () -> closeWhenDone(transfers, close), close);
        }
    }

    private void closeWhenDone(TransfersModel transfers, Runnable close) {
        ui.notices().info(texts.get("quit.waiting"));
        transfers.totalsProperty().subscribe(totals -> {
            if (open(totals) == 0 && !jobs.anyRunning()) {
                close.run();
            }
        });
    }

    private static long open(QueueTotals totals) {
        return totals.running() + totals.waiting();
    }
}
