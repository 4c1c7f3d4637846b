package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import java.util.List;

/// Carries out the parts of one transfer.
interface PartRunner {
    @FunctionalInterface
    interface PartWork {
        void run(int number) throws BlobException;
    }

    /// Sends or fetches some or all of these parts; the caller looks what is missing afterwards. When one fails, no
    /// further
    /// ones begin, those in flight end, and the first failure is thrown.
    void run(List<Integer> numbers, PartWork work) throws BlobException;

    /// Does all of them, for work on this machine alone.
    void runAll(List<Integer> numbers, PartWork work) throws BlobException;
}
