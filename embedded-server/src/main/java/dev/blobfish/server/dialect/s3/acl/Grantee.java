package dev.blobfish.server.dialect.s3.acl;

import dev.blobfish.server.dialect.s3.auth.Identity;
import java.util.Arrays;
import java.util.Optional;

/// Who is granted something.
public sealed interface Grantee {
    /// One account, by its canonical id.
    record Account(String id) implements Grantee {}

    /// A group known by its address.
    enum Group implements Grantee {
        ALL_USERS("http://acs.amazonaws.com/groups/global/AllUsers"),
        AUTHENTICATED_USERS("http://acs.amazonaws.com/groups/global/AuthenticatedUsers"),
        LOG_DELIVERY("http://acs.amazonaws.com/groups/s3/LogDelivery");

        private final String uri;

        Group(String uri) {
            this.uri = uri;
        }

        /// The group's address.
        public String uri() {
            return uri;
        }

        /// The group of an address.
        public static Optional<Group> of(String uri) {
            return Arrays.stream(values())
                    .filter(group -> group.uri.equals(uri))
                    .findFirst();
        }
    }

    /// Whether the sender of a request is meant.
    default boolean includes(Identity who) {
        return switch (this) {
            case Account(String id) -> who.is(id);
            case Group group ->
                switch (group) {
                    case ALL_USERS -> true;
                    case AUTHENTICATED_USERS -> who instanceof Identity.Known;
                    case LOG_DELIVERY -> false;
                };
        };
    }
}
