package dev.blobfish.sdk;

import java.util.List;
import java.util.Optional;

/// Who may do what with a blob or a container, as the store has it.
///
/// @param owner the owner, where the store says; always keeps its rights
public record Access(Optional<Grantee.User> owner, List<Grant> grants) {
    public Access {
        grants = List.copyOf(grants);
    }

    /// One grantee and one permission.
    public record Grant(Grantee grantee, Permission permission) {}

    /// What a grant allows.
    public enum Permission {
        FULL_CONTROL,
        READ,
        WRITE,
        READ_ACP,
        WRITE_ACP
    }

    /// Who a grant is for.
    public sealed interface Grantee {
        /// An account; `displayName` may be empty.
        record User(String id, String displayName) implements Grantee {}

        /// An account named by e-mail address.
        record Email(String address) implements Grantee {}

        /// A predefined group.
        enum Group implements Grantee {
            /// Everyone, signed in or not.
            EVERYONE,
            /// Anyone with an account at the store.
            SIGNED_IN,
            /// The service that writes access logs.
            LOG_DELIVERY
        }
    }

    /// The grants in one word.
    public Visibility visibility() {
        return Visibility.of(this);
    }

    /// The simple view of access: what the toggle shows.
    public enum Visibility {
        /// Nobody but the owner.
        PRIVATE,
        /// The owner and some named accounts or signed-in users.
        SHARED,
        /// Everyone may read.
        PUBLIC_READ,
        /// Everyone may read and write.
        PUBLIC_WRITE;

        static Visibility of(Access access) {
            boolean shared = false;
            boolean read = false;
            for (Grant grant : access.grants) {
                if (grant.grantee() == Grantee.Group.EVERYONE) {
                    switch (grant.permission()) {
                        case WRITE, FULL_CONTROL -> {
                            return PUBLIC_WRITE;
                        }
                        case READ -> read = true;
                        case READ_ACP, WRITE_ACP -> shared = true;
                    }
                } else {
                    shared |= !access.isOwner(grant.grantee());
                }
            }
            return read ? PUBLIC_READ : shared ? SHARED : PRIVATE;
        }
    }

    private boolean isOwner(Grantee grantee) {
        return grantee instanceof Grantee.User user
                && owner.filter(o -> o.id().equals(user.id())).isPresent();
    }
}
