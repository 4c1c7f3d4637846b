package dev.blobfish.app.browse;

import java.util.HashSet;
import java.util.Set;

/// What is to be selected as soon as a listing brings it, by name.
record WantedNames(Set<String> names) {

    static final WantedNames NONE = new WantedNames(Set.of());

    /// Beyond this many rows, a refresh does not look up again what was selected.
    private static final int KEPT_SELECTION = 10_000;

    /// A blob or a folder.
    ///
    /// @param name without the slash at its end
    static WantedNames of(String name) {
        return new WantedNames(Set.of(name, name + "/"));
    }

    /// What is selected now.
    static WantedNames of(Arrangement shown, RowSelection selection) {
        if (selection.count() > KEPT_SELECTION) {
            return NONE;
        }
        Set<String> names = new HashSet<>();
        for (int position : selection.positions()) {
            names.add(shown.rows().name(shown.row(position)));
        }
        return new WantedNames(names);
    }

    RowSelection selectIn(Arrangement next) {
        RowSelection selection = new RowSelection(next);
        for (int position = 0; position < next.size() && !names.isEmpty(); position++) {
            if (names.contains(next.rows().name(next.row(position)))) {
                selection.select(position);
            }
        }
        return selection;
    }
}
