package dev.blobfish.sdk.driver.memory;

import dev.blobfish.sdk.Access;
import dev.blobfish.sdk.Access.Grant;
import dev.blobfish.sdk.Access.Grantee;
import dev.blobfish.sdk.Access.Permission;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import java.util.List;
import java.util.Optional;

/// The grants of a store with one account.
final class MemoryAccess {
    static final Grantee.User OWNER = new Grantee.User("memory", "memory");
    static final Access PRIVATE = new Access(Optional.of(OWNER), List.of(new Grant(OWNER, Permission.FULL_CONTROL)));
    private static final int MAX_GRANTS = 100;

    private MemoryAccess() {}

    static Access checked(Access access, Object subject) throws BlobException {
        if (access.owner().filter(owner -> owner.id().equals(OWNER.id())).isEmpty()) {
            throw new BlobException(Kind.ACCESS_DENIED, "The owner of " + subject + " cannot be changed");
        }
        if (access.grants().size() > MAX_GRANTS) {
            throw new BlobException(Kind.INVALID, subject + " can have at most " + MAX_GRANTS + " grants");
        }
        for (Grant grant : access.grants()) {
            if (grant.grantee() instanceof Grantee.Email(String address)) {
                throw new BlobException(Kind.INVALID, "No account has the address " + address);
            }
        }
        return access;
    }
}
