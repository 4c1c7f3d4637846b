package dev.blobfish.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.app.fx.Background;
import dev.blobfish.app.jobs.Samples;
import dev.blobfish.sdk.Access.Grant;
import dev.blobfish.sdk.Access.Grantee;
import dev.blobfish.sdk.Access.Permission;
import dev.blobfish.sdk.Access.Visibility;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobStore;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessModelTest {
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final AccessModel model =
            new AccessModel(new Background((_, task) -> work.add(task), Runnable::run), () -> {});
    private BlobStore store;
    private BlobInfo blob;

    @BeforeEach
    void putABlob() throws BlobException {
        store = Samples.store();
        blob = Samples.put(store, "a.png");
        model.show(store, new AccessTarget.OfBlob(blob.address()));
        work.remove().run();
    }

    private Visibility shown() {
        return model.accessProperty().get().orElseThrow().visibility();
    }

    @Test
    void theToggleShowsAtOnceAndThenWhatTheStoreSays() throws BlobException {
        model.setPublic(true);
        assertThat(shown()).isEqualTo(Visibility.PUBLIC_READ);
        assertThat(model.busyProperty().get()).isTrue();

        work.remove().run();
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(store.access(blob.address()).visibility()).isEqualTo(Visibility.PUBLIC_READ);
    }

    @Test
    void aRefusalIsTakenBackWithTheReason() throws BlobException {
        store.delete(blob.address());
        model.setPublic(true);
        work.remove().run();

        assertThat(shown()).isEqualTo(Visibility.PRIVATE);
        assertThat(model.refusalProperty().get()).isPresent();
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void whileAChangeIsOnItsWayAnotherIsIgnored() {
        model.setPublic(true);
        model.setPublic(false);

        assertThat(work).hasSize(1);
        assertThat(shown()).isEqualTo(Visibility.PUBLIC_READ);
    }

    @Test
    void makingPrivateKeepsWhatNamedAccountsWereGranted() {
        model.add(new Grant(Grantee.Group.SIGNED_IN, Permission.READ));
        work.remove().run();
        model.setPublic(true);
        work.remove().run();
        model.setPublic(false);
        work.remove().run();

        assertThat(shown()).isEqualTo(Visibility.SHARED);
    }

    @Test
    void aGrantCanBeTakenAwayAgain() {
        Grant grant = new Grant(Grantee.Group.SIGNED_IN, Permission.READ);
        model.add(grant);
        work.remove().run();
        model.remove(grant);
        work.remove().run();

        assertThat(shown()).isEqualTo(Visibility.PRIVATE);
    }

    @Test
    void theOwnersOwnGrantIsRecognised() {
        var access = model.accessProperty().get().orElseThrow();

        assertThat(access.grants()).anyMatch(grant -> AccessEdits.isOwners(access, grant));
    }

    @Test
    void containersHaveAccessToo() throws BlobException {
        model.show(store, new AccessTarget.OfContainer(Samples.PHOTOS));
        work.remove().run();
        model.setPublic(true);
        work.remove().run();

        assertThat(store.containerAccess(Samples.PHOTOS).visibility()).isEqualTo(Visibility.PUBLIC_READ);
        assertThat(model.publicUrlProperty().get()).isEmpty();
    }
}
