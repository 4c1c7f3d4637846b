package dev.blobfish.app.cli;

import dev.blobfish.sdk.BlobContent;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobStore;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Writes the content of blobs to standard output.
@Command(
        name = "cat",
        header = "Write the content of blobs to standard output.",
        footerHeading = "%nExamples:%n",
        footer = {"  blobfish cat local:notes/todo.txt", "  blobfish cat work:backup/db.sql.gz | gunzip | less"})
final class CatVerb extends Verb {
    private static final int BUFFER_BYTES = 1 << 16;

    @Parameters(arity = "1..*", paramLabel = "PLACE", description = "CONNECTION:BUCKET/NAME")
    private List<String> arguments = List.of();

    CatVerb(Session session) {
        super(session);
    }

    @Override
    int run() throws BlobException, UsageException {
        var places = session.places();
        int code = new Several(session, "cat").each(arguments, argument -> {
            Place.InStore place = places.parseInStore(argument);
            write(session.store(place.profile()), place);
        });
        output.bytes().flush();
        return session.interruption().isAsked() ? ExitCode.INTERRUPTED : code;
    }

    private void write(BlobStore store, Place.InStore place) throws BlobException, UsageException {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (BlobContent content =
                store.read(place.blob(), Optional.empty(), Optional.empty()).verified()) {
            long written = 0;
            for (int n = content.stream().read(buffer);
                    n >= 0;
                    n = content.stream().read(buffer)) {
                output.bytes().write(buffer, 0, n);
                written += n;
                if (session.interruption().isAsked() || output.readerGone()) {
                    return;
                }
            }
            if (written != content.info().size()) {
                throw new BlobException(
                        BlobException.Kind.NETWORK,
                        place + " ended after " + written + " of "
                                + content.info().size() + " bytes.");
            }
        } catch (BlobException e) {
            throw e;
        } catch (IOException e) {
            throw new BlobException(BlobException.Kind.NETWORK, "The connection broke while reading " + place + ".", e);
        }
    }
}
