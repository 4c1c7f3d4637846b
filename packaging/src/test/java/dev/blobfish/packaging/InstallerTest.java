package dev.blobfish.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InstallerTest {
    private static final ModulePath OF_THIS_RUN = ModulePath.of(System.getProperty("blobfish.module-path"));

    private final Installer installer = new Installer(
            "1.2.3",
            Path.of("packaging"),
            Path.of("icons"),
            Path.of("runtime"),
            Path.of("modules"),
            Path.of("LICENSE"));

    @Test
    void javaFxIsLinkedAndItsEmptyJarsAreLeftOut() {
        var path = ModulePath.of(String.join(
                File.pathSeparator,
                "a/javafx-base-26.0.2.jar",
                "a/javafx-base-26.0.2-linux.jar",
                "a/javafx-base-26.0.2-mac-aarch64.jar",
                "a/okio-jvm-3.18.1.jar"));

        assertThat(path.linked())
                .containsExactly(
                        Path.of("a/javafx-base-26.0.2-linux.jar"), Path.of("a/javafx-base-26.0.2-mac-aarch64.jar"));
        assertThat(path.beside()).containsExactly(Path.of("a/okio-jvm-3.18.1.jar"));
    }

    @Test
    void theImageHoldsWhatTheDescriptorsRequireAndWhatTheyCannotSay() {
        assertThat(RuntimeImage.modules(OF_THIS_RUN))
                .contains(
                        "java.sql",
                        "java.logging",
                        "javafx.controls",
                        "javafx.fxml",
                        "jdk.crypto.ec",
                        "jdk.unsupported")
                .doesNotContain("dev.blobfish.app", "okhttp3", "jdk.compiler", "jdk.jpackage");
    }

    @ParameterizedTest
    @EnumSource
    void everyInstallerStartsTheProgramAndShowsTheFish(InstallerType type) {
        assertThat(installer.arguments(type, Path.of("out")))
                .containsSequence("--module", "dev.blobfish.app/dev.blobfish.app.Launcher")
                .containsSequence("--app-version", "1.2.3")
                .containsSequence("--license-file", "LICENSE")
                .anyMatch(argument -> argument.contains("blobfish.ic") || argument.contains("blobfish-512.png"))
                .contains("--java-options");
    }

    @Test
    void debianIsToldWhatAWindowNeeds() {
        assertThat(installer.arguments(InstallerType.DEB, Path.of("out")))
                .contains("--linux-package-deps")
                .anyMatch(argument -> argument.contains("libgtk-3-0") && argument.contains("libxtst6"));
    }
}
