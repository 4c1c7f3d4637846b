package dev.blobfish.app.cli;

import dev.blobfish.app.connections.Connections;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.Dialect;
import dev.blobfish.sdk.Secret;
import dev.blobfish.sdk.StoreProfile;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Manages the saved connections.
final class ProfileVerb {
    private ProfileVerb() {}

    /// Adds a connection.
    @Command(
            name = "add",
            header = "Save a connection to a store.",
            description = {
                "The secret is asked for, or read from a file or an environment variable; it is never an argument, because other "
                        + "users of the machine can see those. It is kept in the system's keychain, or where there is none in a file "
                        + "that a passphrase encrypts (BLOBFISH_PASSPHRASE, or asked for). BLOBFISH_SECRETS=file leaves the keychain alone."
            },
            footerHeading = "%nExamples:%n",
            footer = {
                "  blobfish profile add work --endpoint https://s3.example.org --access-key AKIAEXAMPLE",
                "  blobfish profile add ci --endpoint https://s3.example.org --access-key AKIAEXAMPLE --secret-env S3_SECRET",
                "  blobfish profile add open --endpoint https://s3.example.org --bucket public-data"
            })
    static final class Add extends ReportingVerb {
        @Parameters(paramLabel = "NAME", description = "What stands before the colon in CONNECTION:BUCKET/NAME.")
        private String name = "";

        @Option(
                names = "--dialect",
                defaultValue = "S3",
                paramLabel = "DIALECT",
                description = "The protocol of the store: s3. Default: s3")
        private Dialect dialect = Dialect.S3;

        @Option(names = "--endpoint", paramLabel = "URL", description = "The base address of the store.")
        private Optional<String> endpoint = Optional.empty();

        @Option(
                names = "--access-key",
                paramLabel = "KEY",
                description = "The public half of the credentials. Left out: anonymous.")
        private Optional<String> accessKey = Optional.empty();

        @Option(names = "--title", paramLabel = "TEXT", description = "What the window calls it. Default: NAME")
        private Optional<String> title = Optional.empty();

        @Option(
                names = "--bucket",
                paramLabel = "BUCKET",
                description = "The one bucket to show, for accounts that may not list buckets.")
        private Optional<String> bucket = Optional.empty();

        @Option(
                names = {"-o", "--option"},
                paramLabel = "NAME=VALUE",
                description = "A setting of the dialect, like region=eu-central-1; see docs/dialects.")
        private Map<String, String> options = Map.of();

        @Option(names = "--replace", description = "Replace the connection of that name; what is not said again stays.")
        private boolean replace;

        @Mixin
        private SecretSource secretSource = new SecretSource();

        Add(Session session) {
            super(session);
        }

        @Override
        int run() throws BlobException, UsageException, IOException {
            checkName();
            Connections connections = session.graph().connections();
            Optional<StoreProfile> before = connections.find(name);
            if (before.isPresent() && !replace) {
                throw new UsageException("There is a connection \"" + name
                        + "\" already. Choose another name, or replace it with " + "--replace.");
            }
            StoreProfile profile = new StoreProfile(
                    name,
                    title.or(() -> before.map(StoreProfile::title)).orElse(name),
                    dialect,
                    endpoint.isPresent()
                            ? address(endpoint.get())
                            : before.map(StoreProfile::endpoint).orElseThrow(Add::noAddress),
                    accessKey.or(() -> before.map(StoreProfile::accessKey)).orElse(""),
                    bucket.map(ContainerName::new).or(() -> before.flatMap(StoreProfile::container)),
                    options.isEmpty() ? before.map(StoreProfile::options).orElse(options) : options);
            Secret secret = profile.accessKey().isEmpty()
                    ? Secret.NONE
                    : secretSource.read(session, "Secret of " + profile.accessKey() + ": ");
            Optional<String> kept = connections.save(profile, secret);
            if (json) {
                output.json(ProfileShown.json(profile).put("secretIn", kept));
            } else {
                output.note("Saved \"" + name + "\""
                        + kept.map(place -> "; its secret is in " + place).orElse("")
                        + ". Try it with: blobfish profile test " + name);
            }
            return ExitCode.DONE;
        }

        private void checkName() throws UsageException {
            if (name.equals(StoreProfile.LOCAL)) {
                throw new UsageException("\"local\" is the bundled store, which is always there. Choose another name.");
            }
            // One letter would be a drive on Windows, and a library may travel.
            if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{1,63}")) {
                throw new UsageException(
                        "A connection's name has 2 to 64 letters, digits, dots, dashes and underscores, and begins "
                                + "with a letter or digit; \"" + Shown.safe(name) + "\" does not.");
            }
        }

        private static UsageException noAddress() {
            return new UsageException("The address of the store is missing: --endpoint URL");
        }

        private static URI address(String endpoint) throws UsageException {
            try {
                URI uri = new URI(endpoint);
                boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
                if (http && uri.getHost() != null && uri.getUserInfo() == null) {
                    return uri;
                }
            } catch (URISyntaxException _) {
                // The same answer as for a URL of another kind.
            }
            throw new UsageException(
                    "\"" + Shown.safe(endpoint) + "\" is no address of a store. It begins with http:// or https://, "
                            + "and holds no user or password.");
        }
    }

    /// Lists the connections.
    @Command(
            name = "list",
            header = "List the connections.",
            description = "\"local\" is the bundled store, which is always there.",
            footerHeading = "%nExamples:%n",
            footer = "  blobfish profile list")
    static final class Listing extends ReportingVerb {
        Listing(Session session) {
            super(session);
        }

        @Override
        int run() throws BlobException {
            show(
                    StoreProfile.LOCAL,
                    "bundled store in " + session.home().store(),
                    () -> Json.object()
                            .put("name", StoreProfile.LOCAL)
                            .put("dialect", "s3")
                            .put("bundled", true)
                            .put("data", session.home().store().toString()));
            for (StoreProfile profile : session.graph().connections().saved()) {
                show(profile.id(), profile.endpoint().toString(), () -> ProfileShown.json(profile));
            }
            return ExitCode.DONE;
        }

        private void show(String name, String where, java.util.function.Supplier<Json> object) {
            if (json) {
                output.json(object.get());
            } else {
                output.line(String.format("%-16s  %s", name, output.name(where)));
            }
        }
    }

    /// Forgets a connection.
    @Command(
            name = "remove",
            header = "Forget a connection and its secret.",
            description = "Nothing is deleted in the store.",
            footerHeading = "%nExamples:%n",
            footer = "  blobfish profile remove work")
    static final class Remove extends Verb {
        @Parameters(arity = "1..*", paramLabel = "NAME", description = "The connection.")
        private List<String> names = List.of();

        Remove(Session session) {
            super(session);
        }

        @Override
        int run() throws BlobException, UsageException {
            return new Several(session, "profile remove").each(names, name -> {
                if (name.equals(StoreProfile.LOCAL)) {
                    throw new UsageException("\"local\" is the bundled store, which is always there.");
                }
                if (!session.graph().connections().remove(name)) {
                    throw new BlobException(
                            BlobException.Kind.NOT_FOUND,
                            "There is no connection named \"" + name + "\". See: blobfish profile list");
                }
            });
        }
    }

    /// Tries a connection.
    @Command(
            name = "test",
            header = "Try whether a connection works.",
            description =
                    "Lists the buckets, or the one bucket of the connection, and says what is wrong where that fails.",
            footerHeading = "%nExamples:%n",
            footer = "  blobfish profile test work")
    static final class Test extends ReportingVerb {
        @Parameters(paramLabel = "NAME", description = "The connection.")
        private String name = "";

        Test(Session session) {
            super(session);
        }

        @Override
        int run() throws BlobException {
            Connections connections = session.graph().connections();
            StoreProfile profile = connections
                    .find(name)
                    .orElseThrow(() -> new BlobException(
                            BlobException.Kind.NOT_FOUND,
                            "There is no connection named \"" + name + "\". See: blobfish profile list"));
            connections.test(profile, connections.secret(name).orElse(Secret.NONE));
            if (json) {
                output.json(ProfileShown.json(profile).put("works", true));
            } else {
                output.note("\"" + name + "\" works: " + profile.endpoint());
            }
            return ExitCode.DONE;
        }
    }
}
