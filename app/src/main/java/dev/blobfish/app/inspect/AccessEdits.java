package dev.blobfish.app.inspect;

import dev.blobfish.sdk.Access;
import dev.blobfish.sdk.Access.Grant;
import dev.blobfish.sdk.Access.Grantee;
import dev.blobfish.sdk.Access.Permission;
import java.util.ArrayList;
import java.util.List;

/// Changes of access rights as values. Pure.
public final class AccessEdits {
    private static final Grant EVERYONE_READS = new Grant(Grantee.Group.EVERYONE, Permission.READ);

    private AccessEdits() {}

    /// Lets everyone read; what others were granted stays.
    public static Access makePublic(Access access) {
        return isPublic(access) ? access : with(access, EVERYONE_READS);
    }

    /// Takes from everyone what everyone was granted; what named accounts were granted stays.
    public static Access makePrivate(Access access) {
        return new Access(
                access.owner(),
                access.grants().stream()
                        .filter(grant -> grant.grantee() != Grantee.Group.EVERYONE)
                        .toList());
    }

    public static boolean isPublic(Access access) {
        return switch (access.visibility()) {
            case PUBLIC_READ, PUBLIC_WRITE -> true;
            case PRIVATE, SHARED -> false;
        };
    }

    /// Adds a grant; one that is there already is not added twice.
    public static Access with(Access access, Grant grant) {
        if (access.grants().contains(grant)) {
            return access;
        }
        List<Grant> grants = new ArrayList<>(access.grants());
        grants.add(grant);
        return new Access(access.owner(), grants);
    }

    public static Access without(Access access, Grant grant) {
        return new Access(
                access.owner(),
                access.grants().stream().filter(other -> !other.equals(grant)).toList());
    }

    /// Whether a grant is the owner's own, which keeps its rights in any case and is not offered for removal.
    public static boolean isOwners(Access access, Grant grant) {
        return grant.grantee() instanceof Grantee.User user
                && access.owner().filter(owner -> owner.id().equals(user.id())).isPresent();
    }

    /// Whether a person may add this grantee: an id or an address must look like one.
    public static boolean isValid(Grantee grantee) {
        return switch (grantee) {
            case Grantee.Group _ -> true;
            case Grantee.User user -> !user.id().isBlank() && user.id().chars().noneMatch(Character::isISOControl);
            case Grantee.Email email -> email.address().matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
        };
    }
}
