package dev.blobfish.app.transfers;

import dev.blobfish.app.browse.Location;
import dev.blobfish.sdk.transfer.Answer;
import dev.blobfish.sdk.transfer.GroupSnapshot;
import dev.blobfish.sdk.transfer.TransferSnapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// Menus of rows, and what their actions do.
final class RowMenu {
    private RowMenu() {}

    /// Everything that can be done to a transfer now.
    static List<MenuItem> of(TransferSnapshot transfer, RowContext context) {
        List<MenuItem> items = new ArrayList<>();
        for (RowAction action : RowAction.of(transfer)) {
            items.add(item(context.words().action(action, transfer), () -> run(action, transfer, context)));
        }
        return items;
    }

    /// Everything that can be done to all transfers of a group.
    static List<MenuItem> of(GroupSnapshot group, RowContext context) {
        var texts = context.texts();
        var commands = context.model().commands();
        List<MenuItem> items = new ArrayList<>();
        items.add(item(texts.get("group.pause"), () -> commands.pauseGroup(group.id())));
        items.add(item(texts.get("group.resume"), () -> commands.resumeGroup(group.id())));
        items.add(item(texts.get("group.cancel"), () -> commands.cancelGroup(group.id())));
        items.add(new SeparatorMenuItem());
        for (RowAction action : List.of(RowAction.SKIP, RowAction.OVERWRITE, RowAction.KEEP_BOTH)) {
            items.add(item(
                    texts.get("group.answer-all", texts.get(action.key())),
                    () -> commands.answerGroup(group.id(), Answer.valueOf(action.name()))));
        }
        return items;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    static void run(RowAction action, TransferSnapshot transfer, RowContext context) {
        if (action.run(context.model().commands(), transfer.id())) {
            return;
        }
        if (action == RowAction.COPY_ERROR) {
            transfer.failure().ifPresent(failure -> context.reveal().copy(error(transfer, failure)));
        } else {
            show(transfer, context.reveal());
        }
    }

    private static String error(TransferSnapshot transfer, TransferSnapshot.Failure failure) {
        return failure.kind() + ": " + failure.message() + "\n" + transfer.source() + " -> " + transfer.target();
    }

    private static void show(TransferSnapshot transfer, Reveal reveal) {
        Optional<Path> local = TransferWords.localTarget(transfer);
        if (local.isPresent()) {
            Path folder = local.get().getParent();
            reveal.inFolder(folder == null ? local.get() : folder);
            return;
        }
        String target = transfer.target();
        String path = target.startsWith(transfer.profileId() + ":")
                ? target.substring(transfer.profileId().length() + 1)
                : target;
        reveal.inList(Location.parse(transfer.profileId(), path.substring(0, path.lastIndexOf('/') + 1)));
    }
}
