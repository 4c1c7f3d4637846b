package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.WriteCondition;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;

/// The local file that a download makes: first under a temporary name beside the target, then, whole and proved, under
/// its own.
record LocalTarget(Path file, long transferId) {
    private static final String SUFFIX = ".blobfish-part";

    /// Shared by all, since what it saves is what all of them would do alone.
    private static final FolderForcer FORCER = new FolderForcer();

    /// Hidden, and never longer than a name may be.
    Path temporary() {
        String mark = "." + transferId + SUFFIX;
        String name = SafeNames.cut(LocalPaths.name(file), SafeNames.MAX_BYTES - 1 - mark.length());
        return LocalPaths.child(folder(), "." + name + mark);
    }

    Path folder() {
        return Optional.ofNullable(file.getParent()).orElse(file);
    }

    /// Makes the folder, and looks whether the disk can take the bytes at all.
    ///
    /// @throws BlobException `STORAGE_FULL`, `LOCAL_IO`
    void makeRoom(long bytes) throws BlobException {
        try {
            if (!Files.isDirectory(folder())) {
                Files.createDirectories(folder());
            }
            long free = folder().toFile().getUsableSpace();
            if (free < bytes) {
                throw new BlobException(
                        Kind.STORAGE_FULL,
                        "There is not enough space for %s: it needs %d bytes, %d are free."
                                .formatted(LocalPaths.display(file), bytes, free));
            }
        } catch (FileAlreadyExistsException e) {
            throw new BlobException(
                    Kind.LOCAL_IO,
                    LocalPaths.display(folder()) + " cannot be made: a file of that name is in the way.",
                    e);
        } catch (BlobException e) {
            throw e;
        } catch (IOException e) {
            throw LocalFailures.of("making " + LocalPaths.display(folder()), e);
        }
    }

    /// Makes what was written to the temporary file durable.
    void force() throws BlobException {
        try (var channel = FileChannel.open(temporary(), StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw LocalFailures.of("writing " + LocalPaths.display(temporary()), e);
        }
    }

    /// Makes the temporary file, whose bytes are durable, what the target is called, durably.
    ///
    /// @param condition [WriteCondition.IfAbsent] replaces nothing, whoever made it and however late
    /// @throws BlobException `PRECONDITION_FAILED` when there is one in spite of the condition
    void publish(Path target, WriteCondition condition, Instant modified) throws BlobException {
        Path temporary = temporary();
        try {
            Files.setLastModifiedTime(temporary, FileTime.from(modified));
            if (condition instanceof WriteCondition.IfAbsent) {
                moveWhereFree(temporary, target);
            } else {
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            FORCER.force(folder());
        } catch (FileAlreadyExistsException e) {
            throw new BlobException(Kind.PRECONDITION_FAILED, LocalPaths.display(target) + " exists meanwhile.", e);
        } catch (IOException e) {
            throw LocalFailures.of("writing " + LocalPaths.display(target), e);
        }
    }

    /// A link fails where the name is taken; a rename would replace what is there.
    private static void moveWhereFree(Path temporary, Path target) throws IOException {
        try {
            Files.createLink(target, temporary);
            Files.delete(temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | IOException _) {
            Files.move(temporary, target); // no links on this file system: this looks first, which is nearly as good
        }
    }

    void discard() throws BlobException {
        try {
            Files.deleteIfExists(temporary());
        } catch (IOException e) {
            throw LocalFailures.of("deleting " + LocalPaths.display(temporary()), e);
        }
    }

    /// Compares with what is there. Names are those of files beside the target.
    Conflicts.Target against(BlobInfo info) {
        return new Conflicts.Target() {
            @Override
            public Optional<Conflicts.Present> at(String name) throws BlobException {
                Path there = LocalPaths.child(folder(), name);
                if (!Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
                    return Optional.empty();
                }
                if (Files.isDirectory(there)) {
                    throw new BlobException(
                            Kind.LOCAL_IO, LocalPaths.display(there) + " is a folder; a file cannot take its place.");
                }
                return Optional.of(() -> isSame(there, info));
            }

            @Override
            public String numbered(int number) {
                return Conflicts.numbered(LocalPaths.name(file), number);
            }
        };
    }

    static boolean isSame(Path there, BlobInfo info) throws BlobException {
        try {
            return Files.size(there) == info.size()
                    && new FileSource(there, Flow.NONE).isSameAs(info, ReceiveJob.RANGE);
        } catch (IOException e) {
            throw LocalFailures.of("reading " + LocalPaths.display(there), e);
        }
    }
}
