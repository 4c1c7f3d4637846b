package dev.blobfish.sdk.contract;

import static dev.blobfish.sdk.contract.StoreFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.blobfish.sdk.Access;
import dev.blobfish.sdk.Access.Grant;
import dev.blobfish.sdk.Access.Grantee;
import dev.blobfish.sdk.Access.Grantee.Group;
import dev.blobfish.sdk.Access.Permission;
import dev.blobfish.sdk.Access.Visibility;
import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.Feature;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What access lists do.
public interface AccessContract extends StoreFixture {
    static void grant(BlobStore store, BlobAddress address, Grantee grantee, Permission permission)
            throws BlobException {
        store.setAccess(address, with(store.access(address), grantee, permission));
    }

    private static Access with(Access access, Grantee grantee, Permission permission) {
        List<Grant> grants = new ArrayList<>(access.grants());
        grants.add(new Grant(grantee, permission));
        return new Access(access.owner(), grants);
    }

    @Test
    default void aNewBlobIsPrivate() throws BlobException {
        assumeTrue(can(Feature.READ_ACCESS));
        put("a", "x");
        Access access = store().access(address("a"));
        assertThat(access.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(access.owner()).isPresent();
        assertThat(store().containerAccess(container()).visibility()).isEqualTo(Visibility.PRIVATE);
    }

    @Test
    default void accessIsOpenedAndClosedAgain() throws BlobException {
        assumeTrue(can(Feature.EDIT_ACCESS));
        put("a", "x");
        Access closed = store().access(address("a"));
        grant(store(), address("a"), Group.EVERYONE, Permission.READ);
        assertThat(store().access(address("a")).visibility()).isEqualTo(Visibility.PUBLIC_READ);
        store().setAccess(address("a"), closed);
        assertThat(store().access(address("a")).visibility()).isEqualTo(Visibility.PRIVATE);
    }

    @Test
    default void aGrantToSignedInUsersIsShared() throws BlobException {
        assumeTrue(can(Feature.EDIT_ACCESS));
        put("a", "x");
        grant(store(), address("a"), Group.SIGNED_IN, Permission.READ);
        Access access = store().access(address("a"));
        assertThat(access.visibility()).isEqualTo(Visibility.SHARED);
        assertThat(access.grants()).contains(new Grant(Group.SIGNED_IN, Permission.READ));
    }

    @Test
    default void aContainerHasAccessOfItsOwn() throws BlobException {
        assumeTrue(can(Feature.EDIT_ACCESS));
        put("a", "x");
        Access access = store().containerAccess(container());
        store().setContainerAccess(container(), with(access, Group.EVERYONE, Permission.READ));
        assertThat(store().containerAccess(container()).visibility()).isEqualTo(Visibility.PUBLIC_READ);
        assertThat(store().access(address("a")).visibility()).isEqualTo(Visibility.PRIVATE);
        store().setContainerAccess(container(), access);
    }

    @Test
    default void writingAgainMakesPrivateAgain() throws BlobException {
        assumeTrue(can(Feature.EDIT_ACCESS));
        put("a", "x");
        grant(store(), address("a"), Group.EVERYONE, Permission.READ);
        put("a", "y");
        assertThat(store().access(address("a")).visibility()).isEqualTo(Visibility.PRIVATE);
    }

    @Test
    default void anAbsentBlobHasNoAccess() {
        assumeTrue(can(Feature.READ_ACCESS));
        refused(Kind.NOT_FOUND, () -> store().access(address("absent")));
    }
}
