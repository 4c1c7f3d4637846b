package dev.blobfish.app.fx;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the window tells in passing. Everything is shown for a moment; problems also stay in a list until a person
/// clears
/// it. FX thread only.
public final class Notices {

    private static final int KEPT = 200;

    private final Clock clock;
    private final ReadOnlyObjectWrapper<@Nullable Notice> latest = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Notice> problems = FXCollections.observableArrayList();

    public Notices(Clock clock) {
        this.clock = clock;
    }

    /// One message.
    ///
    /// @param failure present for problems
    /// @param action what a person may do about it at once
    public record Notice(
            Kind kind, String text, Optional<FailureText> failure, Optional<Action> action, Instant when) {}

    /// A button of a notice.
    public record Action(String label, Runnable run) {}

    /// How a notice looks.
    public enum Kind {
        INFO,
        SUCCESS,
        PROBLEM
    }

    public void info(String text) {
        show(new Notice(Kind.INFO, text, Optional.empty(), Optional.empty(), clock.instant()));
    }

    public void success(String text) {
        show(new Notice(Kind.SUCCESS, text, Optional.empty(), Optional.empty(), clock.instant()));
    }

    public void info(String text, Action action) {
        show(new Notice(Kind.INFO, text, Optional.empty(), Optional.of(action), clock.instant()));
    }

    /// Tells of a failure, and keeps it.
    ///
    /// @param what what was tried, for people: `Could not delete photos/a.png`
    public void problem(String what, FailureText failure) {
        Notice notice = new Notice(Kind.PROBLEM, what, Optional.of(failure), Optional.empty(), clock.instant());
        problems.addFirst(notice);
        if (problems.size() > KEPT) {
            problems.removeLast();
        }
        show(notice);
    }

    private void show(Notice notice) {
        latest.set(notice);
    }

    public ReadOnlyObjectProperty<@Nullable Notice> latestProperty() {
        return latest.getReadOnlyProperty();
    }

    /// Newest first.
    public ObservableList<Notice> problems() {
        return problems;
    }
}
