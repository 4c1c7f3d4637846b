import org.jspecify.annotations.NullMarked;

/// The window and the command line.
@NullMarked
module dev.blobfish.app {
    requires static org.jspecify;
    requires atlantafx.base;
    requires java.keyring;
    requires dev.blobfish.icons;
    requires dev.blobfish.sdk;
    requires dev.blobfish.server;
    requires info.picocli;
    requires java.logging;
    requires javafx.controls;
    requires javafx.fxml;
    requires jdk.unsupported;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.feather;
    requires org.kordamp.ikonli.javafx;
    requires tools.jackson.databind;

    opens dev.blobfish.app.connections to
            tools.jackson.databind;
    opens dev.blobfish.app.cli to
            info.picocli;
    opens dev.blobfish.app.inspect to
            javafx.fxml;
    opens dev.blobfish.app.transfers to
            javafx.fxml;
    opens dev.blobfish.app.browse to
            javafx.fxml;
    opens dev.blobfish.app.shell to
            javafx.fxml;

    exports dev.blobfish.app to
            javafx.graphics;
}
