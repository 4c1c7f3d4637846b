package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.Access;
import dev.blobfish.sdk.Access.Grant;
import dev.blobfish.sdk.Access.Grantee;
import dev.blobfish.sdk.Access.Grantee.Group;
import dev.blobfish.sdk.Access.Permission;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The access lists that have a name in S3, which can travel with a write.
final class CannedAccess {
    static final String PRIVATE = "private";
    private static final Grant READ = new Grant(Group.EVERYONE, Permission.READ);
    private static final Map<Set<Grant>, String> NAMES = Map.of(
            Set.of(), PRIVATE,
            Set.of(READ), "public-read",
            Set.of(READ, new Grant(Group.EVERYONE, Permission.WRITE)), "public-read-write",
            Set.of(new Grant(Group.SIGNED_IN, Permission.READ)), "authenticated-read");

    private CannedAccess() {}

    /// The name of an access list, where it has one.
    static Optional<String> of(Access access) {
        if (access.owner().isEmpty()) {
            return Optional.empty();
        }
        Set<Grant> grants = comparable(access);
        boolean full = grants.remove(new Grant(bare(access.owner().get()), Permission.FULL_CONTROL));
        return full ? Optional.ofNullable(NAMES.get(grants)) : Optional.empty();
    }

    /// Whether both grant the same; neither order nor display names count.
    static boolean same(Access one, Access other) {
        return comparable(one).equals(comparable(other));
    }

    private static Set<Grant> comparable(Access access) {
        return access.grants().stream()
                .map(grant -> new Grant(bare(grant.grantee()), grant.permission()))
                .collect(Collectors.toSet());
    }

    private static Grantee bare(Grantee grantee) {
        return grantee instanceof Grantee.User user ? new Grantee.User(user.id(), "") : grantee;
    }
}
