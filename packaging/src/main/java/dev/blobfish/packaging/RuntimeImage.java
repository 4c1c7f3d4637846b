package dev.blobfish.packaging;

import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A JDK cut down to what the program needs, with JavaFX linked in.
public final class RuntimeImage {
    /// What no module descriptor asks for: automatic modules have none, and providers are found while running.
    /// Elliptic
    /// curves for TLS, signals, the user's number for the keychain's bus, names of hosts, German dates and numbers.
    private static final Set<String> ASKED_BY_NO_DESCRIPTOR = Set.of(
            "jdk.crypto.ec",
            "jdk.unsupported",
            "jdk.security.auth",
            "jdk.localedata",
            "java.naming",
            "java.management",
            "java.sql.rowset");

    private RuntimeImage() {}

    /// The JDK's and JavaFX's modules that the image holds: what the descriptors of these jars require, and what
    /// they
    /// cannot say.
    public static Set<String> modules(ModulePath path) {
        var jars = Stream.concat(path.linked().stream(), path.beside().stream()).toArray(Path[]::new);
        var ours = ModuleFinder.of(jars);
        var modules = new TreeSet<>(ASKED_BY_NO_DESCRIPTOR);
        ours.findAll().stream()
                .flatMap(RuntimeImage::required)
                .filter(name -> ModuleFinder.ofSystem().find(name).isPresent())
                .forEach(modules::add);
        ModuleFinder.of(path.linked().toArray(Path[]::new)).findAll().stream()
                .map(module -> module.descriptor().name())
                .forEach(modules::add);
        return modules;
    }

    /// The arguments of `jlink` that make the image in `target`, which must not exist yet.
    public static List<String> arguments(ModulePath path, Path target) {
        var arguments = new ArrayList<>(List.of("--module-path", path.linkedAsArgument()));
        arguments.addAll(List.of("--add-modules", String.join(",", modules(path))));
        arguments.addAll(Arrays.asList(
                "--include-locales=en,de",
                "--strip-debug",
                "--no-man-pages",
                "--no-header-files",
                "--compress=zip-6",
                "--generate-cds-archive"));
        arguments.addAll(List.of("--output", target.toString()));
        return List.copyOf(arguments);
    }

    private static Stream<String> required(ModuleReference module) {
        return module.descriptor().requires().stream()
                .filter(required ->
                        !required.modifiers().contains(java.lang.module.ModuleDescriptor.Requires.Modifier.STATIC))
                .map(required -> required.name());
    }
}
