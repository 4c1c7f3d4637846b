package dev.blobfish.app.inspect;

import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.SystemHeader;
import java.util.Locale;
import java.util.Optional;

/// The name of one piece of metadata: a header that the store understands, or a name of the user's own. System headers
/// come first in order, each kind by name.
public sealed interface MetadataKey extends Comparable<MetadataKey> {
    /// What people see and type.
    String text();

    /// Adds or replaces this key's value.
    Metadata put(Metadata metadata, String value);

    /// Takes this key away.
    Metadata remove(Metadata metadata);

    Optional<String> get(Metadata metadata);

    record Header(SystemHeader header) implements MetadataKey {
        @Override
        public String text() {
            return header.header();
        }

        @Override
        public Metadata put(Metadata metadata, String value) {
            return metadata.with(header, value);
        }

        @Override
        public Metadata remove(Metadata metadata) {
            return metadata.without(header);
        }

        @Override
        public Optional<String> get(Metadata metadata) {
            return metadata.get(header);
        }
    }

    /// @param text lower-case, without a wire prefix
    record User(String text) implements MetadataKey {
        @Override
        public Metadata put(Metadata metadata, String value) {
            return metadata.withUser(text, value);
        }

        @Override
        public Metadata remove(Metadata metadata) {
            return metadata.withoutUser(text);
        }

        @Override
        public Optional<String> get(Metadata metadata) {
            return Optional.ofNullable(metadata.user().get(text));
        }
    }

    /// What a person means by `typed`: a known header by its name, else a name of their own, of which a typed
    /// `x-amz-meta-` is dropped because the store adds it.
    static MetadataKey of(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        String own = text.startsWith(WIRE_PREFIX) ? text.substring(WIRE_PREFIX.length()) : text;
        Optional<MetadataKey> system =
                own.equals(text) ? SystemHeader.ofHeader(text).map(Header::new) : Optional.empty();
        return system.orElseGet(() -> new User(own));
    }

    String WIRE_PREFIX = "x-amz-meta-";

    @Override
    default int compareTo(MetadataKey other) {
        int kind = Boolean.compare(this instanceof User, other instanceof User);
        return kind != 0 ? kind : text().compareTo(other.text());
    }
}
