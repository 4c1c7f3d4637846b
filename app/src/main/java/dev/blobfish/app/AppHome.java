package dev.blobfish.app;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The folder in which the app keeps everything of its own: `library.db`, `store/`, `secrets.json`, `logs/`.
///
/// @param folder absolute
public record AppHome(Path folder) {
    /// The environment variable that chooses the folder.
    public static final String VARIABLE = "BLOBFISH_HOME";

    public AppHome {
        folder = folder.toAbsolutePath().normalize();
    }

    /// The systems whose habits for such a folder differ.
    public enum Platform {
        LINUX,
        MAC,
        WINDOWS;

        /// @param osName the value of the system property `os.name`
        public static Platform of(String osName) {
            String name = osName.toLowerCase(Locale.ROOT);
            return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MAC : LINUX;
        }
    }

    /// The folder to use: the one of `--home`, else of `BLOBFISH_HOME`, else the platform's own place.
    public static AppHome resolve(
            Optional<Path> option, Map<String, String> environment, Platform platform, Path userHome) {
        return new AppHome(option.or(() -> path(environment, VARIABLE)).orElseGet(() -> switch (platform) {
            // The specification of XDG says that a relative path there is to be ignored.
            case LINUX ->
                path(environment, "XDG_DATA_HOME")
                        .filter(Path::isAbsolute)
                        .orElse(userHome.resolve(".local/share"))
                        .resolve("blobfish");
            case MAC -> userHome.resolve("Library/Application Support/Blobfish");
            // Not the roaming folder: a store of gigabytes must not travel with the log-in.
            case WINDOWS ->
                path(environment, "LOCALAPPDATA")
                        .orElse(userHome.resolve("AppData/Local"))
                        .resolve("Blobfish");
        }));
    }

    private static Optional<Path> path(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    /// The user's SQLite file.
    public Path library() {
        return folder.resolve("library.db");
    }

    /// The data folder of the bundled store.
    public Path store() {
        return folder.resolve("store");
    }

    /// The encrypted secrets, where there is no keychain.
    public Path secrets() {
        return folder.resolve("secrets.json");
    }

    /// Where the bundled store's port is remembered.
    public Path port() {
        return folder.resolve("store.port");
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    /// Makes the folder, for its owner alone, where it is missing.
    ///
    /// @throws IOException when it cannot be made or is not a folder
    public AppHome create() throws IOException {
        if (Files.isDirectory(folder)) {
            return this;
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Path parent = folder.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            createPrivate();
        } else {
            Files.createDirectories(folder);
        }
        return this;
    }

    private void createPrivate() throws IOException {
        // Another process may make it at the same moment; createDirectories takes that as success.
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
