package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.ByteRange;
import dev.blobfish.sdk.WriteCondition;
import java.util.Optional;

/// How far a transfer is.
///
/// @param version changes with each change of state
record Standing(TransferState state, Step step, Source source, Target target, Tries tries, long version) {
    /// What is sent.
    ///
    /// @param fingerprint empty while unknown
    record Source(long size, String fingerprint) {}

    /// Where it goes.
    ///
    /// @param writeName the name decided on, which may differ from the one asked for
    /// @param partSize  in bytes; 0 for one piece
    /// @param session   the store's token of an upload in parts
    record Target(Optional<String> writeName, WriteCondition condition, long partSize, Optional<String> session) {}

    /// What was done so far.
    ///
    /// @param done     bytes
    /// @param askFirst a try ended without an answer, so the bytes may have arrived
    record Tries(long done, int attempts, boolean askFirst) {}

    Standing in(TransferState next) {
        return new Standing(next, step, source, target, tries, version);
    }

    Standing at(Step next) {
        return new Standing(state, next, source, target, tries, version);
    }

    Standing seen(long size, String fingerprint) {
        return new Standing(state, step, new Source(size, fingerprint), target, tries, version);
    }

    Standing decided(String name, WriteCondition how, long partBytes) {
        var decided = new Target(Optional.of(name), how, partBytes, target.session());
        return new Standing(state, step, source, decided, tries, version);
    }

    Standing in(Optional<String> session) {
        var open = new Target(target.writeName(), target.condition(), target.partSize(), session);
        return new Standing(state, step, source, open, tries, version);
    }

    Standing having(long bytes) {
        var more = new Tries(bytes, tries.attempts(), tries.askFirst());
        return new Standing(state, step, source, target, more, version);
    }

    Standing tried(int failedTries, boolean ask) {
        return new Standing(state, step, source, target, new Tries(tries.done(), failedTries, ask), version);
    }

    Standing asOf(long newVersion) {
        return new Standing(state, step, source, target, tries, newVersion);
    }

    long size() {
        return source.size();
    }

    /// How many parts there are; 1 for one piece.
    int parts() {
        return target.partSize() == 0 ? 1 : Math.toIntExact(Math.max(1, Math.ceilDiv(size(), target.partSize())));
    }

    ByteRange range(int number) {
        long partSize = target.partSize();
        if (partSize == 0) {
            return ByteRange.whole(size());
        }
        long offset = (number - 1) * partSize;
        return new ByteRange(offset, Math.min(partSize, size() - offset));
    }
}
