package dev.blobfish.server.dialect.usos.request;

import dev.blobfish.server.dialect.usos.config.Choices;
import dev.blobfish.server.dialect.usos.problem.Refusals;

/// A `min_age` or `max_age`.
public sealed interface Age {
    /// No limit.
    record Unlimited() implements Age {}

    /// The limit stays as it is.
    record Kept() implements Age {}

    /// Seconds from now on; 0 or more.
    record Seconds(long count) implements Age {}

    Age UNLIMITED = new Unlimited();
    Age KEPT = new Kept();

    /// An age of a new blob.
    static Age ofNew(Arguments arguments, String name) {
        return arguments.text(name).map(text -> limit(name, text)).orElse(UNLIMITED);
    }

    /// An age that replaces another, or does not.
    static Age ofChange(Arguments arguments, String name) {
        var text = arguments.text(name).orElse("skip");
        return text.equals("skip") ? KEPT : limit(name, text);
    }

    private static Age limit(String name, String text) {
        if (text.equals("none")) return UNLIMITED;
        if (!text.matches("[0-9]{1," + Choices.AGE_DIGITS + "}"))
            throw Refusals.invalid(name, "\"none\" or a whole number of seconds is expected.");
        return new Seconds(Long.parseLong(text));
    }
}
