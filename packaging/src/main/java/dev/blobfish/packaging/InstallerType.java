package dev.blobfish.packaging;

import java.util.List;
import java.util.Locale;

/// The installers `jpackage` can make, by the platform it runs on: it never makes one for another platform.
public enum InstallerType {
    DEB,
    RPM,
    MSI,
    DMG;

    /// The types to try on the platform that calls itself `osName` (the system property `os.name`), best first.
    public static List<InstallerType> forPlatform(String osName) {
        var name = osName.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of(MSI);
        }
        return name.startsWith("mac") ? List.of(DMG) : List.of(DEB, RPM);
    }
}
