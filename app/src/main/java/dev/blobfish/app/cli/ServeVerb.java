package dev.blobfish.app.cli;

import dev.blobfish.app.Logs;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.server.BlobServer;
import dev.blobfish.server.Dialect;
import dev.blobfish.server.RunningServer;
import dev.blobfish.server.ServerSettings;
import dev.blobfish.server.SettingsException;
import dev.blobfish.server.StoreInUseException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Runs a local store alone, in the foreground, until it is told to stop.
@Command(
        name = "serve",
        header = "Run the local store alone, without a window.",
        description = {
            "Runs in the foreground until Ctrl-C or SIGTERM. Once it is ready it prints one line of JSON with its addresses, one for "
                    + "each dialect; logs go "
                    + "to standard error and to a file that is kept small. The keys are in accounts.json in the store's folder; see "
                    + "\"blobfish account\".",
            "A window or another blobfish that uses the same folder attaches to this one by itself."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  blobfish serve                                  this user's own store, from port 9100 on",
            "  blobfish serve --data /srv/blobs --port 9000",
            "  blobfish serve --data /tmp/scratch --port 0     a free port"
        })
final class ServeVerb extends Verb {
    @Option(names = "--data", paramLabel = "DIR", description = "The store's folder. Default: the store of the window.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "The name or address to listen on. Default: 127.0.0.1, which other machines cannot reach.")
    private Optional<String> host = Optional.empty();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description =
                    "The port for S3; KBase, Shaken Fist, USOS over HTTP and USOS over HTTPS have the next ones. 0 takes "
                            + "free ones. Default: 9100")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--dialects",
            split = ",",
            paramLabel = "DIALECT",
            description = "What to speak: s3, kbase, shakenfist, usos. Default: everything.")
    private List<String> dialects = List.of();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "More settings, as JSON; docs/local-store.md names them all. Options given here win.")
    private Optional<Path> config = Optional.empty();

    ServeVerb(Session session) {
        super(session);
    }

    @Override
    int run() throws BlobException, UsageException, InterruptedException {
        ServerSettings settings = settings();
        Logs.toStandardErrorToo(
                data.isPresent()
                        ? settings.data().resolve("logs")
                        : session.home().logs());
        session.interruption().heed();
        try (RunningServer server = BlobServer.start(settings)) {
            output.line(server.readyLine());
            output.flush();
            session.interruption().await();
            return ExitCode.DONE;
        } catch (StoreInUseException e) {
            throw new BlobException(
                    BlobException.Kind.LOCAL_IO, e.getMessage() + ". Stop that one first, or use it where it is.", e);
        } catch (SettingsException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new BlobException(BlobException.Kind.LOCAL_IO, String.valueOf(e.getMessage()), e);
        }
    }

    private ServerSettings settings() throws UsageException {
        try {
            Path folder = data.orElse(session.home().store()).toAbsolutePath().normalize();
            ServerSettings settings = ServerSettings.in(folder);
            settings = config.isPresent() ? settings.with(config.get()) : settings;
            settings = host.isPresent() ? settings.withHost(host.get()) : settings;
            settings = port.isPresent() ? settings.withPort(checked(port.get())) : settings;
            return dialects.isEmpty() ? settings : settings.withDialects(spoken());
        } catch (SettingsException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static int checked(int port) throws UsageException {
        if (port < 0 || port > 65_535) {
            throw new UsageException("A port is a number from 0 to 65535, not " + port + ".");
        }
        return port;
    }

    private Set<Dialect> spoken() throws UsageException {
        Set<Dialect> spoken = EnumSet.noneOf(Dialect.class);
        for (String label : dialects) {
            spoken.add(Dialect.ofLabel(label)
                    .orElseThrow(() -> new UsageException("This store does not speak \"" + Shown.safe(label)
                            + "\". It speaks " + Dialect.labels() + ".")));
        }
        return spoken;
    }
}
