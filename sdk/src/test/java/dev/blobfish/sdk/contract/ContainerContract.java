package dev.blobfish.sdk.contract;

import static dev.blobfish.sdk.contract.StoreFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobId;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.ContainerInfo;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.Feature;
import dev.blobfish.sdk.ListRequest;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.PutTarget;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What containers do.
public interface ContainerContract extends StoreFixture {
    @Test
    default void aContainerThatWasMadeIsListed() throws BlobException {
        assumeTrue(can(Feature.LIST_CONTAINERS));
        assertThat(store().containers()).extracting(ContainerInfo::name).contains(container());
    }

    @Test
    default void containersAreListedByName() throws BlobException {
        assumeTrue(can(Feature.LIST_CONTAINERS) && can(Feature.CREATE_CONTAINER));
        store().createContainer(new ContainerName(container() + "-b"));
        store().createContainer(new ContainerName(container() + "-a"));
        assertThat(store().containers()).extracting(ContainerInfo::name).isSorted();
    }

    @Test
    default void makingAContainerAgainLeavesItAsItIs() throws BlobException {
        assumeTrue(can(Feature.CREATE_CONTAINER));
        put("kept", "x");
        store().createContainer(container());
        assertThat(store().stat(address("kept")).size()).isEqualTo(1);
    }

    @Test
    default void aContainerThatWasDeletedIsGone() throws BlobException {
        assumeTrue(can(Feature.DELETE_CONTAINER));
        store().deleteContainer(container());
        refused(Kind.NOT_FOUND, () -> store().list(ListRequest.folder(container(), "")));
        store().createContainer(container());
    }

    @Test
    default void aContainerWithBlobsIsNotDeleted() throws BlobException {
        assumeTrue(can(Feature.DELETE_CONTAINER));
        put("still/here", "x");
        refused(Kind.NOT_EMPTY, () -> store().deleteContainer(container()));
        assertThat(store().stat(address("still/here")).size()).isEqualTo(1);
    }

    @Test
    default void nothingWorksInAnAbsentContainer() {
        var absent = new ContainerName("absent-" + container());
        var blob = new BlobAddress(absent, new BlobId("a"));
        var target = PutTarget.of(absent, new BlobName("a"), Metadata.EMPTY);
        refused(Kind.NOT_FOUND, () -> store().list(ListRequest.folder(absent, "")));
        refused(Kind.NOT_FOUND, () -> store().stat(blob));
        refused(Kind.NOT_FOUND, () -> store().read(blob, Optional.empty(), Optional.empty()));
        refused(Kind.NOT_FOUND, () -> store().put(target, BlobBody.of(new byte[3])));
        refused(Kind.NOT_FOUND, () -> store().begin(target));
        refused(Kind.NOT_FOUND, () -> store().delete(blob));
        refused(Kind.NOT_FOUND, () -> store().deleteContainer(absent));
    }

    @Test
    default void aNameThatTheStoreRefusesIsInvalid() {
        assumeTrue(can(Feature.CREATE_CONTAINER));
        refused(Kind.INVALID, () -> store().createContainer(new ContainerName("Not_A_Container")));
    }
}
