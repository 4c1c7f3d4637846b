package dev.blobfish.app.browse;

import java.util.List;
import java.util.SortedMap;

/// Names of an upload that are taken at its target.
///
/// @param names what is known of each, by name in order
public record TakenNames(SortedMap<String, Likeness> names) {

    /// What is at the target, compared with the file that is to go there.
    public enum Likeness {
        /// The same bytes, by size and checksum.
        IDENTICAL,
        /// Other bytes.
        DIFFERENT,
        /// The same size, or a folder: what is inside was not looked at.
        UNKNOWN;

        // Where both a blob and a folder have the name, nothing is certain.
        Likeness or(Likeness other) {
            return this == other ? this : UNKNOWN;
        }
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    public int count() {
        return names.size();
    }

    public long count(Likeness likeness) {
        return names.values().stream().filter(likeness::equals).count();
    }

    /// In order.
    public List<String> list() {
        return List.copyOf(names.keySet());
    }
}
