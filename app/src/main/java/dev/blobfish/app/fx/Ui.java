package dev.blobfish.app.fx;

import java.util.Locale;

/// What every view needs to work and to speak.
public record Ui(
        Background background,
        Formats formats,
        Failures failures,
        Notices notices,
        Dialogs dialogs,
        FilePicker files,
        Theme theme,
        Remembered remembered,
        Panes panes) {

    public Locale locale() {
        return formats.locale();
    }

    /// The texts beside a class, in the window's language.
    public Texts texts(Class<?> anchor) {
        return Texts.of(anchor, locale());
    }
}
