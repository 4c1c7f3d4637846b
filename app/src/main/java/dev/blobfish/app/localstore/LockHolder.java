package dev.blobfish.app.localstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/// Who held a store's folder when it was looked at. Asking again costs two system calls, so it is done before each use.
///
/// @param stamp time and size of the lock file; whoever takes or lets go of the folder rewrites it
/// @param pid 0 when unknown
record LockHolder(Path lock, Optional<String> stamp, long pid) {
    static LockHolder of(Path data) {
        Path lock = data.resolve("lock");
        return new LockHolder(lock, stampOf(lock), 0);
    }

    LockHolder withProcess(long process) {
        return new LockHolder(lock, stamp, process);
    }

    boolean stillHolds() {
        return stamp.equals(stampOf(lock))
                && (pid == 0
                        || ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent());
    }

    private static Optional<String> stampOf(Path lock) {
        try {
            var attributes = Files.readAttributes(lock, BasicFileAttributes.class);
            return Optional.of(attributes.lastModifiedTime() + " " + attributes.size());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
