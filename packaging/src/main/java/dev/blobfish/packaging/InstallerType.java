package dev.blobfish.packaging;

import java.util.List;
import java.util.Locale;

/// The installers `jpackage` can make, by the platform it runs on: it never makes one for another platform.
public enum InstallerType {
    DEB("dpkg-deb", "fakeroot"),
    RPM("rpmbuild"),
    MSI("wix.exe"),
    DMG("hdiutil");

    private final List<String> needs;

    InstallerType(String... needs) {
        this.needs = List.of(needs);
    }

    /// The programs that must be on the `PATH`.
    public List<String> needs() {
        return needs;
    }

    /// The types to try on the platform that calls itself `osName` (the system property `os.name`), best first.
    public static List<InstallerType> forPlatform(String osName) {
        var name = osName.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of(MSI);
        }
        return name.startsWith("mac") ? List.of(DMG) : List.of(DEB, RPM);
    }

    /// Such as `dpkg-deb and fakeroot, or rpmbuild`: what would make an installer possible on this platform.
    static String tools() {
        return String.join(
                ", or ",
                forPlatform(System.getProperty("os.name")).stream()
                        .map(type -> String.join(" and ", type.needs))
                        .toList());
    }
}
