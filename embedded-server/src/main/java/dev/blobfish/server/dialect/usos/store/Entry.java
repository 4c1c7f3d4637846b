package dev.blobfish.server.dialect.usos.store;

import dev.blobfish.server.dialect.usos.request.Readers;
import dev.blobfish.server.dialect.usos.store.Lifetime.State;
import java.util.Optional;

/// What a row stands for. Any number of blobs may share the bytes of one content; where no blob has them, one idle row
/// keeps them for a while.
public sealed interface Entry {
    /// By what the bytes of the row are recognised.
    Fingerprint fingerprint();

    /// A blob.
    ///
    /// @param created in seconds since 1970
    record Blob(Owner owner, long created, Readers readers, Reads reads, Lifetime lifetime, Content content)
            implements Entry {
        @Override
        public Fingerprint fingerprint() {
            return content.fingerprint();
        }

        /// A blob as it is stored first.
        public static Blob fresh(Owner owner, long now, Readers readers, Lifetime lifetime, Fingerprint fingerprint) {
            return new Blob(owner, now, readers, Reads.NONE, lifetime, new Content(fingerprint, false));
        }

        /// Whether it is there for its owner.
        boolean belongsTo(String consumer, long now) {
            return owner.consumer().equals(consumer) && lifetime.at(now) != State.GONE;
        }

        /// Whether it is there for somebody who wants to read it.
        boolean isReadableBy(String consumer, long now) {
            boolean allowed = readers == Readers.PUBLIC || owner.consumer().equals(consumer);
            return allowed && lifetime.at(now) != State.GONE;
        }

        Blob readAgain(long now) {
            return new Blob(owner, created, readers, reads.again(now), lifetime, content);
        }

        /// With other rights and limits.
        public Blob with(Optional<Readers> other, Lifetime limits) {
            return new Blob(owner, created, other.orElse(readers), reads, limits, content);
        }

        Blob asTwin() {
            return new Blob(owner, created, readers, reads, lifetime, new Content(content.fingerprint(), true));
        }
    }

    /// The bytes of a blob.
    ///
    /// @param twin whether other bytes of the same SHA-1 and size were here first, so that nobody can mean these
    record Content(Fingerprint fingerprint, boolean twin) {}

    /// Content that no blob has.
    ///
    /// @param until  in seconds since 1970; from then on nobody can take it up
    /// @param staged whether somebody sent it for that, without a signature
    record Idle(Fingerprint fingerprint, long until, boolean staged) implements Entry {}
}
