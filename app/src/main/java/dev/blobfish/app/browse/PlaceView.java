package dev.blobfish.app.browse;

import dev.blobfish.app.commands.CommandId;
import dev.blobfish.app.fx.FailureText;
import dev.blobfish.app.fx.Icon;
import dev.blobfish.app.fx.Texts;
import java.util.List;
import java.util.Optional;

/// What stands in the place of rows where there are none: a sentence, and what to do.
///
/// @param actions at most two; the first one is what most people want
/// @param details for a report; absent unless something failed
record PlaceView(Icon icon, String title, String text, List<Action> actions, Optional<FailureText> details) {

    /// A button under the sentence.
    ///
    /// @param label absent for the command's own text
    record Action(CommandId command, Optional<String> label) {
        static Action of(CommandId command) {
            return new Action(command, Optional.empty());
        }
    }

    /// Nothing while there are rows to show.
    static Optional<PlaceView> of(ListingState state, Arrangement shown, Texts texts) {
        return switch (state) {
            case ListingState.Failed(var failure) -> Optional.of(failed(failure, texts));
            case ListingState.Loading _ ->
                shown.rows().count() == 0
                        ? Optional.of(new PlaceView(
                                Icon.CLOCK,
                                texts.get("state.loading.title"),
                                texts.get("state.loading.text"),
                                List.of(),
                                Optional.empty()))
                        : noHits(shown, texts);
            case ListingState.Complete(var count, var _) ->
                count == 0 ? Optional.of(empty(shown, texts)) : noHits(shown, texts);
            case ListingState.Partial _ -> noHits(shown, texts);
        };
    }

    private static Optional<PlaceView> noHits(Arrangement shown, Texts texts) {
        if (shown.size() > 0 || !shown.query().isFiltered()) {
            return Optional.empty();
        }
        return Optional.of(new PlaceView(
                Icon.SEARCH,
                texts.get("state.no-hits.title"),
                texts.get(
                        "state.no-hits.text",
                        shown.rows().count(),
                        shown.query().filter()),
                List.of(new Action(CommandId.CLEAR_FILTER, Optional.of(texts.get("state.no-hits.action")))),
                Optional.empty()));
    }

    private static PlaceView empty(Arrangement shown, Texts texts) {
        boolean root = shown.rows().location().isRoot();
        String key = root ? "state.empty-buckets" : "state.empty-folder";
        List<Action> actions = root
                ? List.of(Action.of(CommandId.NEW_BUCKET))
                : List.of(Action.of(CommandId.UPLOAD_FILES), Action.of(CommandId.UPLOAD_FOLDER));
        return new PlaceView(
                root ? Icon.BUCKET : Icon.UPLOAD_CLOUD,
                texts.get(key + ".title"),
                texts.get(key + ".text"),
                actions,
                Optional.empty());
    }

    private static PlaceView failed(FailureText failure, Texts texts) {
        return switch (failure.kind()) {
            case ACCESS_DENIED ->
                new PlaceView(
                        Icon.LOCK,
                        texts.get("state.denied.title"),
                        texts.get("state.denied.text"),
                        List.of(new Action(CommandId.EDIT_PATH, Optional.of(texts.get("state.denied.action")))),
                        Optional.of(failure));
            case NOT_AUTHENTICATED ->
                trouble(
                        Icon.KEY,
                        "state.error.title",
                        new Action(CommandId.EDIT_CONNECTION, Optional.of(texts.get("state.sign-in"))),
                        failure,
                        texts);
            case NETWORK, UNAVAILABLE, THROTTLED ->
                trouble(Icon.OFFLINE, "state.offline.title", retry(texts), failure, texts);
            case NOT_FOUND,
                    ALREADY_EXISTS,
                    NOT_EMPTY,
                    CLOCK_SKEW,
                    INVALID,
                    TOO_LARGE,
                    PRECONDITION_FAILED,
                    UNSUPPORTED,
                    CORRUPT,
                    OUTCOME_UNKNOWN,
                    STORAGE_FULL,
                    PROTOCOL,
                    LOCAL_IO,
                    CANCELLED -> trouble(Icon.ERROR, "state.error.title", retry(texts), failure, texts);
        };
    }

    private static Action retry(Texts texts) {
        return new Action(CommandId.REFRESH, Optional.of(texts.get("state.retry")));
    }

    private static PlaceView trouble(Icon icon, String title, Action action, FailureText failure, Texts texts) {
        String text = failure.sentence() + " " + failure.nextStep();
        return new PlaceView(icon, texts.get(title), text, List.of(action), Optional.of(failure));
    }
}
