package dev.blobfish.packaging;

import static dev.blobfish.packaging.InstallerType.DEB;
import static dev.blobfish.packaging.InstallerType.DMG;
import static dev.blobfish.packaging.InstallerType.MSI;
import static dev.blobfish.packaging.InstallerType.RPM;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InstallerTypeTest {
    @Test
    void followsThePlatform() {
        assertThat(InstallerType.forPlatform("Linux")).containsExactly(DEB, RPM);
        assertThat(InstallerType.forPlatform("Windows 11")).containsExactly(MSI);
        assertThat(InstallerType.forPlatform("Mac OS X")).containsExactly(DMG);
    }
}
