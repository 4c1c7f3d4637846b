package dev.blobfish.sdk.driver.decorate;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.driver.BlobDriver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Remembers every call in the order in which they ended, for tests and for finding out what a program really does. The
/// memory is bounded: of more than [#MAX] calls the oldest are forgotten.
public final class Recording extends Decorator {
    public static final int MAX = 100_000;

    private final List<Entry> entries = new ArrayList<>();

    /// One call.
    ///
    /// @param failure absent when it succeeded
    public record Entry(Operation operation, String subject, Optional<Kind> failure) {}

    public Recording(BlobDriver inner) {
        super(inner);
    }

    /// What has been called so far.
    public List<Entry> entries() {
        synchronized (entries) {
            return List.copyOf(entries);
        }
    }

    /// How often an operation succeeded.
    public long successes(Operation operation) {
        return entries().stream()
                .filter(e -> e.operation() == operation && e.failure().isEmpty())
                .count();
    }

    @Override
    protected <T> T around(Operation operation, Object subject, Call<T> call) throws BlobException {
        try {
            T result = call.run();
            add(new Entry(operation, subject.toString(), Optional.empty()));
            return result;
        } catch (BlobException e) {
            add(new Entry(operation, subject.toString(), Optional.of(e.kind())));
            throw e;
        }
    }

    private void add(Entry entry) {
        synchronized (entries) {
            if (entries.size() == MAX) {
                entries.removeFirst();
            }
            entries.add(entry);
        }
    }
}
