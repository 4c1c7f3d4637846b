package dev.blobfish.app.browse;

import dev.blobfish.app.fx.FailureText;
import java.time.Instant;
import java.util.Optional;

/// How complete the list is. It never looks finished while it is not.
public sealed interface ListingState {

    /// Rows are still arriving.
    ///
    /// @param count rows so far
    /// @param refreshing whether rows of an earlier listing are shown meanwhile
    record Loading(int count, boolean refreshing) implements ListingState {}

    /// Ended before the end.
    ///
    /// @param failure why; absent when a person stopped it
    record Partial(int count, Optional<FailureText> failure, Instant when) implements ListingState {}

    /// Everything is there, as it was at that moment.
    record Complete(int count, Instant when) implements ListingState {}

    /// Nothing came at all.
    record Failed(FailureText failure) implements ListingState {}
}
