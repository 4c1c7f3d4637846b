package dev.blobfish.sdk.library;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.StoreProfile;
import dev.blobfish.sdk.library.sql.Database;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/// The file on disk: whose it is, and what happens when it is damaged.
final class LibraryFile {
    private static final List<String> COMPANIONS = List.of("-wal", "-shm");

    private LibraryFile() {}

    record Opened(Database database, Optional<String> notice) {}

    static Opened open(Path file) throws BlobException {
        try {
            prepare(file);
            return new Opened(Database.open(file), Optional.empty());
        } catch (IOException e) {
            if (e instanceof BlobException failure) {
                if (failure.kind() == Kind.CORRUPT) {
                    return beginAnew(file);
                }
                throw failure;
            }
            throw new BlobException(Kind.LOCAL_IO, "The library " + file + " cannot be made: " + e.getMessage(), e);
        }
    }

    private static void prepare(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder, onlyOwner(folder, "rwx------"));
        }
        try {
            Files.createFile(file, onlyOwner(file, "rw-------"));
        } catch (FileAlreadyExistsException _) {
            // made before, perhaps by another program a moment ago
        }
    }

    private static FileAttribute<?>[] onlyOwner(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static Opened beginAnew(Path file) throws BlobException {
        try {
            var profiles = Database.salvage(file, "SELECT * FROM profile LIMIT 1000", Profiles::profile);
            Path aside = freeName(file);
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
            for (String companion : COMPANIONS) {
                Path beside = file.resolveSibling(file.getFileName() + companion);
                if (Files.exists(beside)) {
                    Files.move(beside, aside.resolveSibling(aside.getFileName() + companion));
                }
            }
            prepare(file);
            var database = Database.open(file);
            for (StoreProfile profile : profiles) {
                new Profiles(database).save(profile);
            }
            return new Opened(database, Optional.of(notice(aside, profiles.size())));
        } catch (BlobException e) {
            throw e;
        } catch (IOException e) {
            throw new BlobException(
                    Kind.LOCAL_IO, "The library " + file + " is damaged and cannot be set aside: " + e.getMessage(), e);
        }
    }

    private static String notice(Path aside, int profiles) {
        return "The library was damaged, and a new one was begun. The damaged one is kept as %s. %s The list of transfers is empty."
                .formatted(
                        aside,
                        profiles == 0
                                ? "Connections have to be set up again."
                                : profiles + " connections were rescued.");
    }

    private static Path freeName(Path file) {
        for (int n = 1; ; n++) {
            Path candidate = file.resolveSibling(file.getFileName() + ".damaged-" + n);
            if (!Files.exists(candidate)) {
                return candidate;
            }
        }
    }
}
