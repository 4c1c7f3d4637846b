package dev.blobfish.app.jobs;

import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.BlobStores;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.ListRequest;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.PutTarget;
import java.nio.charset.StandardCharsets;

/// A store in memory with a container `photos`, for the tests of models.
public final class Samples {
    public static final ContainerName PHOTOS = new ContainerName("photos");

    private Samples() {}

    public static BlobStore store() throws BlobException {
        BlobStore store = BlobStores.inMemory();
        store.createContainer(PHOTOS);
        return store;
    }

    public static BlobInfo put(BlobStore store, String name, String content, Metadata metadata) throws BlobException {
        BlobName blob = new BlobName(name);
        BlobInfo info =
                store.put(PutTarget.of(PHOTOS, blob, metadata), BlobBody.of(content.getBytes(StandardCharsets.UTF_8)));
        return store.stat(info.address());
    }

    public static BlobInfo put(BlobStore store, String name) throws BlobException {
        return put(store, name, name, Metadata.ofContentType("text/plain"));
    }

    public static long count(BlobStore store) throws BlobException {
        long count = 0;
        var next = java.util.Optional.of(ListRequest.everything(PHOTOS, ""));
        while (next.isPresent()) {
            var request = next.get();
            var page = store.list(request);
            count += page.entries().size();
            next = page.next().map(request::after);
        }
        return count;
    }
}
