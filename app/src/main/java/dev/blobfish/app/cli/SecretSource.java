package dev.blobfish.app.cli;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// Where a secret is read from. There is deliberately no option that holds the secret itself.
final class SecretSource {
    private static final long MAX_BYTES = 64 * 1024;

    @ArgGroup
    private Source source = new Source();

    /// At most one of these.
    static final class Source {
        @Option(
                names = "--secret-env",
                paramLabel = "VARIABLE",
                description = "Read the secret from this environment variable.")
        private Optional<String> variable = Optional.empty();

        @Option(
                names = "--secret-file",
                paramLabel = "FILE",
                description = "Read the secret from the first line of this file; \"-\" is standard input.")
        private Optional<String> file = Optional.empty();
    }

    /// Reads the secret from where it was said to be, else asks for it.
    Secret read(Session session, String question) throws UsageException, BlobException, IOException {
        String text;
        if (source.variable.isPresent()) {
            String name = source.variable.get();
            text = Optional.ofNullable(session.world().environment().get(name))
                    .orElseThrow(
                            () -> new UsageException("The environment variable " + Shown.safe(name) + " is not set."));
        } else if (source.file.isPresent()) {
            text = firstLine(session, source.file.get());
        } else {
            text = session.askSecret(question)
                    .orElseThrow(() -> new UsageException(
                            "A secret is needed, and nobody can be asked for it here. Use --secret-env "
                                    + "VARIABLE or --secret-file FILE."));
        }
        String secret = text.strip();
        if (secret.isEmpty()) {
            throw new UsageException("The secret is empty.");
        }
        return new Secret(secret);
    }

    private static String firstLine(Session session, String file) throws IOException, UsageException {
        if (file.equals("-")) {

            var reader =
                    new BufferedReader(new InputStreamReader(session.world().in(), StandardCharsets.UTF_8));
            String line = reader.readLine();
            return line == null ? "" : line;
        }
        Path path = Path.of(file);
        if (Files.size(path) > MAX_BYTES) {
            throw new UsageException(Shown.safe(file) + " is too large to be the file of a secret.");
        }
        return Files.readString(path).lines().findFirst().orElse("");
    }
}
