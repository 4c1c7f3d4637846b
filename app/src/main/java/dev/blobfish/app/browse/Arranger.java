package dev.blobfish.app.browse;

import dev.blobfish.app.fx.Background;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Puts rows in order in the background, one computation at a time: whatever is wished meanwhile is taken up by one
/// more at
/// its end. FX thread only.
final class Arranger {

    private final Background background;
    private final Consumer<Arrangement> publish;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private Rows rows;
    private ViewQuery query;
    private Arrangement published;
    private boolean running;

    Arranger(Background background, Arrangement start, Consumer<Arrangement> publish) {
        this.background = background;
        this.publish = publish;
        this.rows = start.rows();
        this.query = start.query();
        this.published = start;
    }

    Rows rows() {
        return rows;
    }

    ViewQuery query() {
        return query;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Arranges these rows like this, soon. The newest wish wins.
    void wish(Rows newRows, ViewQuery newQuery) {
        rows = newRows;
        query = newQuery;
        proceed();
    }

    private void proceed() {
        boolean due = !rows.equals(published.rows()) || !query.equals(published.query());
        busy.set(due);
        if (due && !running) {
            running = true;
            background.<Arrangement>run("arrange " + rows.location(), work(), this::done, failure -> {
                running = false;
                throw new IllegalStateException("rows could not be arranged", failure);
            });
        }
    }

    private Callable<Arrangement> work() {
        Arrangement base = published;
        Rows wanted = rows;
        ViewQuery how = query;
        boolean grows = base.query().equals(how) && wanted.continues(base.rows());
        return () -> grows ? base.grownTo(wanted) : Arrangement.of(wanted, how);
    }

    private void done(Arrangement result) {
        running = false;
        if (rows.continues(result.rows())) {
            published = result;
            publish.accept(result);
        }
        proceed();
    }
}
