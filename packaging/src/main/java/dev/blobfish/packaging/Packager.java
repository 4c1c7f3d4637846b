package dev.blobfish.packaging;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Makes the installers of this platform: links a runtime, lays the other jars beside it, and calls `jpackage` for each
/// type whose tools are on the `PATH`.
public final class Packager {
    private Packager() {}

    /// Takes the packaging module's folder, the file that lists the module path, and the version. Ends with exit
    /// code 1
    /// and one sentence where no installer can be made.
    public static void main(String[] args) throws IOException {
        var sources = Path.of(args[0]);
        var work = sources.resolve("target/dist");
        var types = InstallerType.forPlatform(System.getProperty("os.name")).stream()
                .filter(Packager::canBeMade)
                .toList();
        if (types.isEmpty()) {
            System.err.println("No installer can be made here: " + InstallerType.tools() + " is needed on the PATH.");
            System.exit(1);
        }
        delete(work);
        Files.createDirectories(work);
        var path = ModulePath.of(Files.readString(Path.of(args[1])));
        var modules = copy(path.beside(), work.resolve("modules"));
        var runtime = work.resolve("runtime");
        run("jlink", RuntimeImage.arguments(path, runtime));
        var root = sources.resolveSibling("icons/src/main/resources/dev/blobfish/icons");
        var installer = new Installer(args[2], sources, root, runtime, modules, sources.resolveSibling("LICENSE"));
        for (var type : types) {
            run("jpackage", installer.arguments(type, work));
        }
        try (Stream<Path> files = Files.list(work)) {
            files.filter(Files::isRegularFile).forEach(file -> System.out.println("made " + file));
        }
    }

    private static boolean canBeMade(InstallerType type) {
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return type.needs().stream()
                .allMatch(tool ->
                        Stream.of(folders).map(folder -> Path.of(folder, tool)).anyMatch(Files::isExecutable));
    }

    private static Path copy(List<Path> jars, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var jar : jars) {
            Files.copy(jar, folder.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        return folder;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void run(String tool, List<String> arguments) {
        var provider =
                ToolProvider.findFirst(tool).orElseThrow(() -> new IllegalStateException("this JDK has no " + tool));
        var code = provider.run(System.out, System.err, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException(String.format(Locale.ROOT, "%s ended with %d", tool, code));
        }
    }
}
