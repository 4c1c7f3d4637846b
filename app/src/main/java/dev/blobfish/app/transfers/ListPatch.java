package dev.blobfish.app.transfers;

import java.util.List;
import java.util.Objects;
import javafx.collections.ObservableList;

/// Turns a list into another one by touching only the stretch between what both have at either end, so that a view
/// keeps
/// its selection and its place.
final class ListPatch {
    private ListPatch() {}

    static <T> void apply(ObservableList<T> list, List<? extends T> wanted) {
        int start = 0;
        int common = Math.min(list.size(), wanted.size());
        while (start < common && Objects.equals(list.get(start), wanted.get(start))) {
            start++;
        }
        int tail = 0;
        while (tail < common - start
                && Objects.equals(list.get(list.size() - 1 - tail), wanted.get(wanted.size() - 1 - tail))) {
            tail++;
        }
        if (start < list.size() - tail) {
            list.remove(start, list.size() - tail);
        }
        if (start < wanted.size() - tail) {
            list.addAll(start, wanted.subList(start, wanted.size() - tail));
        }
    }
}
