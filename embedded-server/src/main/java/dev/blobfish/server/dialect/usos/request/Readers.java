package dev.blobfish.server.dialect.usos.request;

import dev.blobfish.server.dialect.usos.problem.Refusals;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Who may read a blob: `read_access`.
public enum Readers {
    /// The consumer that it belongs to.
    CONSUMER,
    /// Every consumer that knows its id.
    PUBLIC;

    /// As written in requests and answers.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one written so; empty for an unknown word.
    public static Optional<Readers> ofLabel(String label) {
        return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
    }

    static Readers ofNew(Arguments arguments) {
        return arguments.text("read_access").map(Readers::known).orElse(CONSUMER);
    }

    /// Empty where it is to stay as it is.
    static Optional<Readers> ofChange(Arguments arguments) {
        return arguments
                .text("read_access")
                .filter(text -> !text.equals("skip"))
                .map(Readers::known);
    }

    private static Readers known(String label) {
        return ofLabel(label)
                .orElseThrow(() -> Refusals.invalid("read_access", "\"consumer\" or \"public\" is expected."));
    }
}
