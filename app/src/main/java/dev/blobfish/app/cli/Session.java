package dev.blobfish.app.cli;

import dev.blobfish.app.AppGraph;
import dev.blobfish.app.AppHome;
import dev.blobfish.app.Logs;
import dev.blobfish.app.connections.Passphrases;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One run of the command line: what was given to it, and the graph that its verb works on, made when first needed.
final class Session implements AutoCloseable {
    private final World world;
    private final Output output;
    private Optional<Path> home = Optional.empty();
    private boolean debug;
    private @Nullable AppGraph graph;

    Session(World world) {
        this.world = world;
        this.output = new Output(world.out(), world.err(), world.person().isPresent());
    }

    World world() {
        return world;
    }

    Output output() {
        return output;
    }

    Clock clock() {
        return world.clock();
    }

    Interruption interruption() {
        return world.interruption();
    }

    void chooseHome(Path folder) {
        home = Optional.of(folder);
    }

    void showDetails() {
        debug = true;
    }

    boolean detailsShown() {
        return debug;
    }

    AppHome home() {
        return AppHome.resolve(
                home,
                world.environment(),
                AppHome.Platform.of(System.getProperty("os.name")),
                Path.of(System.getProperty("user.home")));
    }

    synchronized AppGraph graph() throws BlobException {
        AppGraph present = graph;
        if (present == null) {
            present = new AppGraph(
                    createHome(), new Passphrases(world.environment(), this::askSecret), world.environment());
            graph = present;
        }
        return present;
    }

    private AppHome createHome() throws BlobException {
        AppHome chosen = home();
        try {
            Logs.toFiles(chosen.logs());
            return chosen.create();
        } catch (IOException e) {
            throw new BlobException(
                    BlobException.Kind.LOCAL_IO,
                    "Cannot make the folder " + chosen.folder()
                            + " that Blobfish keeps its things in. Choose another one with " + "--home DIR or "
                            + AppHome.VARIABLE + ".",
                    e);
        }
    }

    Places places() throws BlobException {
        var connections = graph().connections();
        return new Places(
                connections::exists,
                AppHome.Platform.of(System.getProperty("os.name")) == AppHome.Platform.WINDOWS,
                Path.of(""));
    }

    BlobStore store(String profile) throws BlobException {
        return graph().stores().store(profile);
    }

    /// Asks the person at the terminal; empty where there is none.
    Optional<String> askSecret(String question) {
        return world.person().flatMap(person -> person.secret(question));
    }

    /// Asks a question that is answered with yes or no; anything but yes is no.
    boolean confirm(World.Person person, String question) {
        return person.line(question + " [y/N] ")
                .map(String::strip)
                .filter(answer -> answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes"))
                .isPresent();
    }

    @Override
    public synchronized void close() {
        AppGraph present = graph;
        if (present != null) {
            present.close();
            graph = null;
        }
    }
}
