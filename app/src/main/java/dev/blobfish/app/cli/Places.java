package dev.blobfish.app.cli;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.ContainerName;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/// Reads arguments as [Place]s. `NAME:rest` is a store where NAME is a connection; else it is a local path where such a
/// file exists or the colon cannot follow a connection's name (`./x:y`, `C:\x`).
final class Places {
    /// Knows the saved connections.
    interface Names {
        boolean isConnection(String name) throws BlobException;
    }

    private final Names names;
    private final boolean drives;
    private final Path workingFolder;

    /// @param drives whether a single letter before a colon is a drive
    /// @param workingFolder what relative local paths begin at
    Places(Names names, boolean drives, Path workingFolder) {
        this.names = names;
        this.drives = drives;
        this.workingFolder = workingFolder;
    }

    Place parse(String argument) throws UsageException, BlobException {
        int colon = argument.indexOf(':');
        if (colon < 1 || !mayName(argument.substring(0, colon))) {
            return local(argument);
        }
        String name = argument.substring(0, colon);
        if (names.isConnection(name)) {
            return inStore(name, argument.substring(colon + 1));
        }
        Place.Local local = local(argument);
        if (Files.exists(local.path(), LinkOption.NOFOLLOW_LINKS)) {
            return local;
        }
        throw new UsageException("There is no connection named \"" + name
                + "\". See: blobfish profile list. For a file of " + "that name write ./" + argument);
    }

    /// Reads an argument that must be in a store.
    Place.InStore parseInStore(String argument) throws UsageException, BlobException {
        return switch (parse(argument)) {
            case Place.InStore place -> place;
            case Place.Local _ ->
                throw new UsageException("\"" + argument + "\" is a local path; this needs a place in a store, like "
                        + "local:BUCKET/NAME.");
        };
    }

    private boolean mayName(String head) {
        boolean drive = drives && head.length() == 1 && Character.isLetter(head.charAt(0));
        return !drive && head.indexOf('/') < 0 && head.indexOf('\\') < 0 && !head.startsWith(".");
    }

    private Place.Local local(String argument) throws UsageException {
        if (argument.isEmpty()) {
            throw new UsageException("A path must not be empty.");
        }
        try {
            boolean folderMeant = argument.endsWith("/")
                    || (drives && argument.endsWith("\\"))
                    || argument.equals(".")
                    || argument.equals("..")
                    || argument.endsWith("/.")
                    || argument.endsWith("/..");
            return new Place.Local(workingFolder.resolve(argument), folderMeant);
        } catch (InvalidPathException e) {
            throw new UsageException(
                    "\"" + Shown.safe(argument) + "\" cannot be a path on this system: " + e.getReason());
        }
    }

    private static Place.InStore inStore(String profile, String rest) throws UsageException {
        String path = rest.startsWith("/") ? rest.substring(1) : rest;
        if (path.isEmpty()) {
            return new Place.InStore(profile, Optional.empty(), "");
        }
        int slash = path.indexOf('/');
        String container = slash < 0 ? path : path.substring(0, slash);
        if (container.isEmpty()) {
            throw new UsageException(
                    "\"" + profile + ":" + rest + "\" has no bucket name. Write " + profile + ":BUCKET/NAME.");
        }
        return new Place.InStore(
                profile, Optional.of(new ContainerName(container)), slash < 0 ? "" : path.substring(slash + 1));
    }
}
