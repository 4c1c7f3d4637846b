package dev.blobfish.app.localstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The port that the bundled store had last. A hint: where it is lost or taken, another port does as well.
final class PortMemory {
    private static final Logger LOG = Logger.getLogger(PortMemory.class.getName());
    private static final int HIGHEST = 65_535;

    private final Path file;

    PortMemory(Path file) {
        this.file = file;
    }

    Optional<Integer> recall() {
        try {
            int port = Integer.parseInt(Files.readString(file).strip());
            return port > 0 && port <= HIGHEST ? Optional.of(port) : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    void remember(int port) {
        try {
            Files.writeString(file, port + "\n");
        } catch (IOException e) {
            LOG.log(Level.FINE, "The port is not remembered", e);
        }
    }
}
