package dev.blobfish.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobId;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.Feature;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.PutTarget;
import dev.blobfish.sdk.WriteCondition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// What every part of the contract starts from: a store, and an empty container in it.
public interface StoreFixture {
    BlobStore store();

    ContainerName container();

    /// Called before somebody goes to the store without the SDK, who repeats nothing.
    default void calmTheNetwork() {}

    default boolean can(Feature feature) {
        return store().capabilities(Optional.of(container())).has(feature);
    }

    default PutTarget target(String name) {
        return PutTarget.of(container(), new BlobName(name), Metadata.EMPTY);
    }

    default PutTarget target(String name, Metadata metadata) {
        return PutTarget.of(container(), new BlobName(name), metadata);
    }

    default PutTarget target(String name, WriteCondition condition) {
        return new PutTarget(container(), new BlobName(name), Metadata.EMPTY, condition);
    }

    default BlobAddress address(String id) {
        return new BlobAddress(container(), new BlobId(id));
    }

    default BlobInfo put(String name, String content) throws BlobException {
        return put(name, utf8(content));
    }

    default BlobInfo put(String name, byte[] content) throws BlobException {
        return store().put(target(name), BlobBody.of(content));
    }

    default byte[] read(String id) throws IOException {
        try (var content = store().read(address(id), Optional.empty(), Optional.empty())) {
            return content.stream().readAllBytes();
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The same bytes for the same seed.
    static byte[] bytes(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    /// Expects a failure of one kind.
    static BlobException refused(Kind kind, ThrowingCallable call) {
        BlobException failure = catchThrowableOfType(BlobException.class, call);
        assertThat(failure).as("a failure of kind %s", kind).isNotNull();
        assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind);
        return failure;
    }
}
