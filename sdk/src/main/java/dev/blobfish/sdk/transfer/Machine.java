package dev.blobfish.sdk.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// Which process this is, so that another can tell later whether it still lives.
///
/// @param id of the running system and its space of process ids; processes are compared only within one
/// @param started of the process, in milliseconds: ids are given again
record Machine(String id, long pid, long started) {
    /// Linux derives a start time from the wall clock, so it moves a little when the clock is set.
    private static final long CLOCK_STEP_MILLIS = 5000;

    static Machine thisOne() {
        ProcessHandle self = ProcessHandle.current();
        return new Machine(systemId(), self.pid(), started(self));
    }

    /// Whether a process is known to be dead. One of another machine never is: only its lease tells.
    boolean isDead(String machine, long otherPid, long otherStarted) {
        if (!machine.equals(id)) {
            return false;
        }
        return ProcessHandle.of(otherPid)
                .map(process -> !process.isAlive() || Math.abs(started(process) - otherStarted) > CLOCK_STEP_MILLIS)
                .orElse(true);
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /// On Linux the boot and the process namespace, since two containers that share a library do not see each
    /// other's processes.
    private static String systemId() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip() + " "
                    + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
        } catch (IOException | UnsupportedOperationException _) {
            return System.getProperty("os.name", "") + " " + System.getProperty("user.name", "");
        }
    }
}
