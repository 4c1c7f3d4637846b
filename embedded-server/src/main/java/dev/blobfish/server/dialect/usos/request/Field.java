package dev.blobfish.server.dialect.usos.request;

import dev.blobfish.server.dialect.usos.problem.Refusals;
import dev.blobfish.server.dialect.usos.problem.UsosRefusal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A field of an answer that a caller may select.
public interface Field {
    /// Its constant's name.
    String name();

    /// Its name in requests and answers.
    default String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The parameter `fields`. Answers are in the order of the constants, whatever the order of the request.
    ///
    /// @param otherwise what is meant where it is absent; an empty set where it is required
    static <F extends Enum<F> & Field> Set<F> selected(
            Arguments arguments, ServiceMethod method, Class<F> type, Set<F> otherwise) {
        var names = arguments.text("fields").map(Arguments::segments).filter(list -> !list.isEmpty());
        if (names.isEmpty() && otherwise.isEmpty()) throw Refusals.missing("fields");
        if (names.isEmpty()) return otherwise;
        var selected = EnumSet.noneOf(type);
        for (var name : names.get()) selected.add(field(name, method, type));
        return selected;
    }

    private static <F extends Enum<F> & Field> F field(String name, ServiceMethod method, Class<F> type) {
        if (name.indexOf('[') >= 0 || name.indexOf(']') >= 0)
            throw new UsosRefusal(400, "Field selector \"" + name + "\": no field of this method has subfields.")
                    .with("error", "field_invalid")
                    .with("method_name", method.path());
        Optional<F> field = Arrays.stream(type.getEnumConstants())
                .filter(one -> one.label().equals(name))
                .findFirst();
        return field.orElseThrow(() -> new UsosRefusal(400, "This method has no field \"" + name + "\".")
                .with("error", "field_not_found")
                .with("field_name", name)
                .with("method_name", method.path()));
    }
}
