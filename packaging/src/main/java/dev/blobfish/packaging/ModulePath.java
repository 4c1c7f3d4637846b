package dev.blobfish.packaging;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The jars of a run, sorted by where an installer puts them.
///
/// @param linked JavaFX with its native libraries: becomes part of the runtime image
/// @param beside everything else, among it automatic modules that cannot be linked: travels as jars
public record ModulePath(List<Path> linked, List<Path> beside) {
    private static final Pattern JAVAFX = Pattern.compile("javafx-.*\\.jar");
    private static final Pattern WITH_NATIVES = Pattern.compile("javafx-.*-(linux|mac|win)(-aarch64)?\\.jar");

    /// Copies both lists.
    public ModulePath {
        linked = List.copyOf(linked);
        beside = List.copyOf(beside);
    }

    /// Sorts a class path as Maven writes it. The JavaFX jars without a platform in their name are empty, and
    /// dropped.
    public static ModulePath of(String classPath) {
        var linked = new ArrayList<Path>();
        var beside = new ArrayList<Path>();
        Arrays.stream(classPath.strip().split(File.pathSeparator)).map(Path::of).forEach(jar -> {
            var name = jar.getFileName().toString();
            if (!JAVAFX.matcher(name).matches()) {
                beside.add(jar);
            } else if (WITH_NATIVES.matcher(name).matches()) {
                linked.add(jar);
            }
        });
        return new ModulePath(linked, beside);
    }

    /// The linked jars as one argument of a JDK tool.
    public String linkedAsArgument() {
        return String.join(
                File.pathSeparator, linked.stream().map(Path::toString).toList());
    }
}
