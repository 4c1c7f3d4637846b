package dev.blobfish.app.browse;

import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Ui;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.transfer.ConflictPolicy;
import dev.blobfish.sdk.transfer.TransferRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Turns wishes of the list into transfers. Conflicts are asked about once, before anything starts. FX thread only;
/// returns
/// at once.
public final class Uploads {

    private final Ui ui;
    private final Queue queue;
    private final Conflicts conflicts;
    private final Questions questions;
    private final Texts texts;

    public Uploads(Ui ui, Queue queue, Conflicts conflicts, Questions questions) {
        this.ui = ui;
        this.queue = queue;
        this.conflicts = conflicts;
        this.questions = questions;
        this.texts = ui.texts(Uploads.class);
    }

    /// Where transfers go.
    @FunctionalInterface
    public interface Queue {
        /// Writes the wish to the journal; durable when it returns. Blocks.
        void submit(TransferRequest request) throws BlobException;
    }

    /// Uploads files and folders to a place. At the root of a connection a new bucket is asked for first.
    public void upload(Location target, List<Path> sources) {
        Optional<ContainerName> container = target.container();
        if (container.isEmpty()) {
            questions.newBucket(target.profileId(), name -> upload(Location.of(target.profileId(), name), sources));
            return;
        }
        ui.background()
                .<TakenNames>run(
                        "look for conflicts at " + target,
                        () -> conflicts.at(target, sources),
                        taken -> decide(target, sources, taken),
                        failure -> failed("upload.failed", failure));
    }

    private void decide(Location target, List<Path> sources, TakenNames taken) {
        if (taken.isEmpty()) {
            send(target, sources, ConflictPolicy.ASK);
        } else {
            questions.conflict(taken, sources.size(), target, policy -> send(target, sources, policy));
        }
    }

    private void send(Location target, List<Path> sources, ConflictPolicy policy) {
        ContainerName container = target.container().orElseThrow();
        submit(
                "upload.failed",
                new TransferRequest.Upload(
                        target.profileId(), sources, container, target.prefix(), Metadata.EMPTY, policy));
    }

    /// Downloads what is selected into a local folder. What is there already is asked about in the queue.
    public void download(Selection selection, Path folder) {
        Location from = selection.location();
        if (from.container().isEmpty()) {
            selection
                    .bucketNames()
                    .forEach(bucket -> submit(
                            "download.failed",
                            new TransferRequest.Download(
                                    from.profileId(), bucket, List.of(), List.of(""), folder, ConflictPolicy.ASK)));
            return;
        }
        ContainerName container = from.container().get();
        later(
                "download.failed",
                () -> new TransferRequest.Download(
                        from.profileId(),
                        container,
                        selection.blobAddresses(),
                        selection.folderPrefixes(),
                        folder,
                        ConflictPolicy.ASK));
    }

    /// Copies what was selected elsewhere to a place.
    public void copy(Selection selection, Location target) {
        Location from = selection.location();
        if (from.container().isEmpty() || target.container().isEmpty()) {
            return;
        }
        later(
                "paste.failed",
                () -> new TransferRequest.Copy(
                        from.profileId(),
                        from.container().get(),
                        selection.blobAddresses(),
                        selection.folderPrefixes(),
                        target.profileId(),
                        target.container().get(),
                        target.prefix(),
                        from.equals(target) ? ConflictPolicy.KEEP_BOTH : ConflictPolicy.ASK));
    }

    private void submit(String failureKey, TransferRequest request) {
        later(failureKey, () -> request);
    }

    // A selection of a million rows becomes a list of addresses: not on the FX thread.
    private void later(String failureKey, Callable<TransferRequest> request) {
        ui.background()
                .run(
                        "submit transfer",
                        () -> {
                            queue.submit(request.call());
                            return Boolean.TRUE;
                        },
                        _ -> ui.panes().transfersProperty().set(true),
                        failure -> failed(failureKey, failure));
    }

    private void failed(String key, Exception failure) {
        ui.notices().problem(texts.get(key), ui.failures().describe(failure));
    }
}
