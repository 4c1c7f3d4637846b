package dev.blobfish.server.dialect.usos.request;

import dev.blobfish.server.dialect.usos.problem.Refusals;

/// How a new blob is kept.
///
/// @param minAge before it the blob has to be kept
/// @param maxAge from it on the blob is gone
public record StoreOptions(Readers readers, Age minAge, Age maxAge) {
    /// The options of a `put*`.
    ///
    /// @throws dev.blobfish.server.dialect.usos.problem.UsosRefusal for one that makes no sense
    public static StoreOptions of(Arguments arguments) {
        var readers = Readers.ofNew(arguments);
        var minAge = Age.ofNew(arguments, "min_age");
        var maxAge = Age.ofNew(arguments, "max_age");
        if (minAge instanceof Age.Seconds(long min) && maxAge instanceof Age.Seconds(long max) && min > max)
            throw Refusals.invalid("min_age", "it is greater than max_age.");
        return new StoreOptions(readers, minAge, maxAge);
    }
}
