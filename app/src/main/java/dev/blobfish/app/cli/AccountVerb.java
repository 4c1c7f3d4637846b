package dev.blobfish.app.cli;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.server.Account;
import dev.blobfish.server.Accounts;
import dev.blobfish.server.SettingsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Manages who may use a local store. A store that is running sees a change within a second.
final class AccountVerb {
    private AccountVerb() {}

    /// What is done with the accounts.
    private interface Use<T> {
        T on(Accounts accounts) throws IOException, SettingsException;
    }

    private static <T> T with(Path folder, Use<T> use) throws BlobException {
        try {
            return use.on(Accounts.open(folder));
        } catch (SettingsException e) {
            throw new BlobException(BlobException.Kind.INVALID, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new BlobException(
                    BlobException.Kind.LOCAL_IO, "Cannot use the accounts in " + folder + ": " + e.getMessage(), e);
        }
    }

    /// Adds an account.
    @Command(
            name = "add",
            header = "Add an account with new random keys.",
            description =
                    "Prints the account as one line of JSON, its secret included: this is the entry in accounts.json.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  blobfish account add alice",
                "  blobfish account add alice --data /srv/blobs | jq -r .s3.secretKey"
            })
    static final class Add extends Verb {
        @Mixin
        private DataOption data = new DataOption();

        @Option(names = "--admin", description = "An administrator, for the dialects that have some.")
        private boolean admin;

        @Parameters(paramLabel = "NAME", description = "1 to 64 letters, digits or . _ @ -")
        private String name = "";

        Add(Session session) {
            super(session);
        }

        @Override
        int run() throws BlobException {
            output.line(with(data.folder(session), accounts -> accounts.add(name, admin)));
            return ExitCode.DONE;
        }
    }

    /// Lists the accounts.
    @Command(
            name = "list",
            header = "List the accounts, without their secrets.",
            description = "The secrets are in accounts.json in the store's folder.",
            footerHeading = "%nExamples:%n",
            footer = "  blobfish account list")
    static final class Listing extends ReportingVerb {
        @Mixin
        private DataOption data = new DataOption();

        Listing(Session session) {
            super(session);
        }

        @Override
        int run() throws BlobException {
            for (Account account : with(data.folder(session), Accounts::list)) {
                String accessKey = account.s3().map(Account.S3::accessKey).orElse("");
                if (json) {
                    output.json(Json.object()
                            .put("name", account.name())
                            .put("admin", account.admin())
                            .put("accessKey", accessKey));
                } else {
                    output.line(String.format(
                                    "%-24s  %-24s  %s",
                                    account.name(), accessKey, account.admin() ? "administrator" : "")
                            .stripTrailing());
                }
            }
            return ExitCode.DONE;
        }
    }

    /// Removes accounts.
    @Command(
            name = "remove",
            header = "Remove accounts.",
            description = "What they own in the store stays.",
            footerHeading = "%nExamples:%n",
            footer = "  blobfish account remove alice")
    static final class Remove extends Verb {
        @Mixin
        private DataOption data = new DataOption();

        @Parameters(arity = "1..*", paramLabel = "NAME", description = "The account.")
        private List<String> names = List.of();

        Remove(Session session) {
            super(session);
        }

        @Override
        int run() throws BlobException, UsageException {
            Path folder = data.folder(session);
            return new Several(session, "account remove").each(names, name -> {
                if (!with(folder, accounts -> accounts.remove(name))) {
                    throw new BlobException(
                            BlobException.Kind.NOT_FOUND, "There is no account \"" + name + "\" in " + folder + ".");
                }
            });
        }
    }
}
