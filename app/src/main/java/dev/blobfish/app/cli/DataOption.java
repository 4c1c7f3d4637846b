package dev.blobfish.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Which local store a verb is about.
final class DataOption {
    @Option(names = "--data", paramLabel = "DIR", description = "The store's folder. Default: the store of the window.")
    private Optional<Path> data = Optional.empty();

    Path folder(Session session) {
        return data.orElse(session.home().store()).toAbsolutePath().normalize();
    }
}
