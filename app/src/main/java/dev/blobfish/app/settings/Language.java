package dev.blobfish.app.settings;

import dev.blobfish.app.fx.Remembered;
import java.util.Arrays;
import java.util.Locale;

/// The language of the window. Dates and numbers follow it where a person has chosen one.
public enum Language {
    SYSTEM,
    ENGLISH,
    GERMAN;

    private static final String KEY = "language";

    public static Language remembered(Remembered remembered) {
        return remembered
                .get(KEY)
                .flatMap(name -> Arrays.stream(values())
                        .filter(one -> one.name().equals(name))
                        .findFirst())
                .orElse(SYSTEM);
    }

    void remember(Remembered remembered) {
        remembered.put(KEY, name());
    }

    /// @param system the desktop's own
    public Locale locale(Locale system) {
        return switch (this) {
            case SYSTEM -> system;
            case ENGLISH -> Locale.ENGLISH;
            case GERMAN -> Locale.GERMAN;
        };
    }
}
