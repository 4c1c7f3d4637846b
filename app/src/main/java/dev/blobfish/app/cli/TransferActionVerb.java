package dev.blobfish.app.cli;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.transfer.Answer;
import dev.blobfish.sdk.transfer.TransferEngine;
import dev.blobfish.sdk.transfer.TransferState;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A verb that changes transfers of the queue. The changes are in the journal at once, whoever runs the queue.
abstract class TransferActionVerb extends ReportingVerb {
    @Mixin
    private TransferSelection selection = new TransferSelection();

    TransferActionVerb(Session session) {
        super(session);
    }

    /// The word of the verb, for messages.
    abstract String word();

    abstract void onAll(TransferEngine engine);

    abstract void onGroup(TransferEngine engine, long group);

    /// @return whether the state of the transfer allowed it
    abstract boolean onOne(TransferEngine engine, long id);

    /// Whether to run the queue here afterwards until what was chosen is settled.
    boolean waits() {
        return false;
    }

    @Override
    final int run() throws BlobException, UsageException {
        selection.check(word());
        TransferEngine engine = session.graph().engine();
        if (selection.all()) {
            onAll(engine);
        }
        int refused = 0;
        for (long group : selection.groups()) {
            if (engine.group(group).isEmpty()) {
                throw new BlobException(BlobException.Kind.NOT_FOUND, "There is no group " + group + " of transfers.");
            }
            onGroup(engine, group);
        }
        for (long id : selection.ids()) {
            refused += change(engine, id) ? 0 : 1;
        }
        if (!waits() || refused > 0) {
            return ExitCode.of(selection.ids().size() - refused, refused);
        }
        Set<Long> groups = selection.affectedGroups(engine);
        if (groups.isEmpty()) {
            output.note("There is nothing to " + word() + ".");
            return ExitCode.DONE;
        }
        return new QueueRun(session, engine, json).untilSettled(groups);
    }

    private boolean change(TransferEngine engine, long id) throws BlobException {
        TransferState before = engine.transfer(id)
                .orElseThrow(() -> new BlobException(BlobException.Kind.NOT_FOUND, "There is no transfer " + id + "."))
                .state();
        boolean changed = onOne(engine, id);
        if (!changed) {
            output.note(
                    "Transfer " + id + " is " + TransferShown.phrase(before) + "; there is nothing to " + word() + ".");
        } else if (json) {
            engine.transfer(id).ifPresent(transfer -> output.json(TransferShown.json(transfer)));
        }
        return changed;
    }

    /// A verb after which a person may want to wait.
    abstract static class Going extends TransferActionVerb {
        @Option(
                names = "--wait",
                description = "Run the queue here until what was chosen is finished, and show how it goes.")
        private boolean wait;

        Going(Session session) {
            super(session);
        }

        @Override
        final boolean waits() {
            return wait;
        }
    }

    /// Goes on with paused transfers.
    @Command(
            name = "resume",
            header = "Go on with paused and interrupted transfers.",
            description = "Without --wait they go on in the window, or in the next program that runs the queue.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  blobfish transfers resume --all --wait     finish everything that is not finished",
                "  blobfish transfers resume 17 18"
            })
    static final class Resume extends Going {
        Resume(Session session) {
            super(session);
        }

        @Override
        String word() {
            return "resume";
        }

        @Override
        void onAll(TransferEngine engine) {
            engine.resumeAll();
        }

        @Override
        void onGroup(TransferEngine engine, long group) {
            engine.resumeGroup(group);
        }

        @Override
        boolean onOne(TransferEngine engine, long id) {
            // One that a killed program left behind counts as running; there is nothing to change, only to wait for.
            return engine.resume(id)
                    || engine.transfer(id).filter(t -> !t.state().isFinal()).isPresent();
        }
    }

    /// Pauses transfers.
    @Command(
            name = "pause",
            header = "Pause transfers.",
            description = "What has arrived stays; \"transfers resume\" goes on from there.",
            footerHeading = "%nExamples:%n",
            footer = {"  blobfish transfers pause --all", "  blobfish transfers pause 17"})
    static final class Pause extends TransferActionVerb {
        Pause(Session session) {
            super(session);
        }

        @Override
        String word() {
            return "pause";
        }

        @Override
        void onAll(TransferEngine engine) {
            engine.pauseAll();
        }

        @Override
        void onGroup(TransferEngine engine, long group) {
            engine.pauseGroup(group);
        }

        @Override
        boolean onOne(TransferEngine engine, long id) {
            return engine.pause(id);
        }
    }

    /// Cancels transfers.
    @Command(
            name = "cancel",
            header = "Cancel transfers.",
            description = "Nothing of them stays, neither in the store nor here. What is done already stays done.",
            footerHeading = "%nExamples:%n",
            footer = {"  blobfish transfers cancel 17", "  blobfish transfers cancel --group 5"})
    static final class Cancel extends TransferActionVerb {
        Cancel(Session session) {
            super(session);
        }

        @Override
        String word() {
            return "cancel";
        }

        @Override
        void onAll(TransferEngine engine) {
            selection().affectedGroups(engine).forEach(engine::cancelGroup);
        }

        @Override
        void onGroup(TransferEngine engine, long group) {
            engine.cancelGroup(group);
        }

        @Override
        boolean onOne(TransferEngine engine, long id) {
            return engine.cancel(id);
        }
    }

    /// Tries failed transfers again.
    @Command(
            name = "retry",
            header = "Try failed transfers again.",
            description = "What has arrived is not sent again, where the store allows that.",
            footerHeading = "%nExamples:%n",
            footer = {"  blobfish transfers retry --all --wait", "  blobfish transfers retry 17"})
    static final class Retry extends Going {
        Retry(Session session) {
            super(session);
        }

        @Override
        String word() {
            return "retry";
        }

        @Override
        void onAll(TransferEngine engine) {
            engine.retryFailed();
        }

        @Override
        void onGroup(TransferEngine engine, long group) {
            new TransferPages(engine).failedOf(group).forEach(engine::retry);
        }

        @Override
        boolean onOne(TransferEngine engine, long id) {
            return engine.retry(id);
        }
    }

    /// Decides for transfers that ask.
    @Command(
            name = "answer",
            header = "Decide for transfers that wait for a decision.",
            description = {
                "A transfer asks when its target exists and nothing was said about that, or when its file changed while it was "
                        + "being sent.",
                "overwrite, skip and keep-both are answers to the first; start-anew and skip to the second."
            },
            footerHeading = "%nExamples:%n",
            footer = {
                "  blobfish transfers answer start-anew 17 --wait",
                "  blobfish transfers answer overwrite --group 5"
            })
    static final class Decide extends Going {
        @Parameters(index = "0", paramLabel = "ANSWER", description = "overwrite, skip, keep-both or start-anew")
        private Answer answer = Answer.SKIP;

        Decide(Session session) {
            super(session);
        }

        @Override
        String word() {
            return "answer";
        }

        @Override
        void onAll(TransferEngine engine) {
            selection().affectedGroups(engine).forEach(group -> engine.answerGroup(group, answer));
        }

        @Override
        void onGroup(TransferEngine engine, long group) {
            engine.answerGroup(group, answer);
        }

        @Override
        boolean onOne(TransferEngine engine, long id) {
            return engine.answer(id, answer);
        }
    }

    TransferSelection selection() {
        return selection;
    }
}
