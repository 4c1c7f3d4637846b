package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobId;
import dev.blobfish.sdk.ContainerName;
import java.nio.file.Path;
import java.util.Optional;

/// Where bytes come from or go to.
sealed interface Place {
    /// The store side, where there is one.
    Optional<String> profileId();

    Optional<String> container();

    /// As the journal keeps it.
    String journalText();

    /// As a person reads it.
    String display();

    record Local(Path path) implements Place {
        @Override
        public Optional<String> profileId() {
            return Optional.empty();
        }

        @Override
        public Optional<String> container() {
            return Optional.empty();
        }

        @Override
        public String journalText() {
            return LocalPaths.toText(path);
        }

        @Override
        public String display() {
            return LocalPaths.display(path);
        }
    }

    /// @param name a blob's name or id, or a prefix
    record Remote(String profile, ContainerName bucket, String name) implements Place {
        @Override
        public Optional<String> profileId() {
            return Optional.of(profile);
        }

        @Override
        public Optional<String> container() {
            return Optional.of(bucket.text());
        }

        @Override
        public String journalText() {
            return name;
        }

        @Override
        public String display() {
            return profile + ":" + bucket + "/" + name;
        }

        BlobAddress address() {
            return new BlobAddress(bucket, new BlobId(name));
        }
    }

    static Place of(Optional<String> profile, Optional<String> container, String text) {
        return profile.<Place>map(p -> new Remote(p, new ContainerName(container.orElseThrow()), text))
                .orElseGet(() -> new Local(LocalPaths.ofText(text)));
    }
}
