package dev.blobfish.app.fx;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks with the desktop's own dialogs, beginning where the last answer was.
public final class WindowFilePicker implements FilePicker {

    private static final String LAST = "files.lastFolder";

    private final Window owner;
    private final Remembered remembered;

    public WindowFilePicker(Window owner, Remembered remembered) {
        this.owner = owner;
        this.remembered = remembered;
    }

    @Override
    public List<Path> files(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(lastFolder());
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        if (chosen == null || chosen.isEmpty()) {
            return List.of();
        }
        remember(chosen.getFirst().getParentFile());
        return chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(lastFolder());
        File chosen = chooser.showDialog(owner);
        remember(chosen);
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    @Override
    public Optional<Path> save(String title, String suggestedName) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(suggestedName);
        chooser.setInitialDirectory(lastFolder());
        File chosen = chooser.showSaveDialog(owner);
        remember(chosen == null ? null : chosen.getParentFile());
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    private @Nullable File lastFolder() {
        Path home = Path.of(System.getProperty("user.home"));
        Path last =
                remembered.get(LAST).map(Path::of).filter(Files::isDirectory).orElse(home);
        return Files.isDirectory(last) ? last.toFile() : null;
    }

    private void remember(@Nullable File folder) {
        if (folder != null) {
            remembered.put(LAST, folder.getPath());
        }
    }
}
