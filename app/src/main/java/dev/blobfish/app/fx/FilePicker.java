package dev.blobfish.app.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks a person for local files or folders. FX thread; returns when answered, empty when declined.
public interface FilePicker {

    List<Path> files(String title);

    Optional<Path> folder(String title);

    /// Where to save one file.
    Optional<Path> save(String title, String suggestedName);
}
