package dev.blobfish.packaging;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What goes into an installer, as arguments of `jpackage`.
///
/// @param version three numbers with dots between
/// @param sources the folder of the packaging module, with its `src/dist`
/// @param icons the folder that holds the fish
/// @param runtime the image that [RuntimeImage] made
/// @param modules a folder of the jars that travel beside it
/// @param licence the licence's text
public record Installer(String version, Path sources, Path icons, Path runtime, Path modules, Path licence) {
    private static final List<String> LINUX_PACKAGES = List.of(
            "libgtk-3-0t64 | libgtk-3-0",
            "libgl1",
            "libxtst6",
            "libxxf86vm1",
            "libpangoft2-1.0-0",
            "fontconfig",
            "fonts-dejavu-core");

    /// The arguments that make one installer of this type into the folder `target`.
    public List<String> arguments(InstallerType type, Path target) {
        var arguments = new ArrayList<>(List.of(
                "--type",
                type.name().toLowerCase(Locale.ROOT),
                "--name",
                type == InstallerType.DEB || type == InstallerType.RPM ? "blobfish" : "Blobfish",
                "--app-version",
                version,
                "--vendor",
                "Blobfish",
                "--description",
                "A desktop browser for blob stores",
                "--copyright",
                "The Blobfish authors",
                "--license-file",
                licence.toString(),
                "--icon",
                icons.resolve(icon(type)).toString(),
                "--runtime-image",
                runtime.toString(),
                "--module-path",
                modules.toString(),
                "--module",
                "dev.blobfish.app/dev.blobfish.app.Launcher",
                "--dest",
                target.toString()));
        for (var option : javaOptions()) {
            arguments.addAll(List.of("--java-options", option));
        }
        arguments.addAll(ofPlatform(type));
        return List.copyOf(arguments);
    }

    private static List<String> javaOptions() {
        return List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "--enable-native-access=javafx.graphics,org.xerial.sqlitejdbc,com.sun.jna");
    }

    private List<String> ofPlatform(InstallerType type) {
        return switch (type) {
            case DEB -> {
                var arguments = new ArrayList<>(linux());
                arguments.addAll(List.of("--linux-package-deps", String.join(", ", LINUX_PACKAGES)));
                arguments.addAll(List.of("--linux-deb-maintainer", "blobfish@localhost"));
                yield arguments;
            }
            case RPM -> linux();
            case MSI -> List.of("--win-menu", "--win-shortcut", "--win-per-user-install", "--win-console");
            case DMG -> List.of("--mac-package-identifier", "dev.blobfish");
        };
    }

    private List<String> linux() {
        return List.of(
                "--resource-dir",
                sources.resolve("src/dist/linux").toString(),
                "--linux-shortcut",
                "--linux-menu-group",
                "Network;FileTransfer;",
                "--linux-app-category",
                "net");
    }

    private static String icon(InstallerType type) {
        return switch (type) {
            case DEB, RPM -> "blobfish-512.png";
            case MSI -> "blobfish.ico";
            case DMG -> "blobfish.icns";
        };
    }
}
