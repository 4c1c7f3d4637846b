package dev.blobfish.app.browse;

import dev.blobfish.app.fx.Stores;
import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobId;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.Capabilities;
import dev.blobfish.sdk.ContainerInfo;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.DigestSet;
import dev.blobfish.sdk.ListRequest;
import dev.blobfish.sdk.Listing;
import dev.blobfish.sdk.StoreProfile;
import dev.blobfish.sdk.driver.BlobDriver;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A store whose one bucket lists any number of generated names, page by page, and can fail at a page.
final class GeneratedStore implements Stores {

    static final ContainerName BUCKET = new ContainerName("many");
    static final Location PLACE = Location.of("generated", BUCKET);
    private static final Capabilities ALL = new Capabilities(
            Map.of(), new Capabilities.Limits(1L << 40, 1L << 30, 1 << 20, 1 << 30, 10_000, 2048, 3600));

    private final int count;
    int failAtPage = Integer.MAX_VALUE;
    int removed = -1;
    Runnable beforePage = () -> {};
    private final BlobStore store = dev.blobfish.sdk.driver.Stores.over((BlobDriver) Proxy.newProxyInstance(
            BlobDriver.class.getClassLoader(),
            new Class<?>[] {BlobDriver.class},
            (_, method, arguments) -> switch (method.getName()) {
                case "capabilities" -> ALL;
                case "list" -> page((ListRequest) arguments[0]);
                case "containers" -> List.of(new ContainerInfo(BUCKET, Optional.empty()));
                default -> throw new BlobException(BlobException.Kind.UNSUPPORTED, method.getName());
            }));

    GeneratedStore(int count) {
        this.count = count;
    }

    private Listing page(ListRequest request) throws BlobException {
        beforePage.run();
        int from = request.cursor().map(Integer::parseInt).orElse(0);
        if (from / request.limit() >= failAtPage) {
            throw new BlobException(BlobException.Kind.NETWORK, "cut");
        }
        int to = Math.min(count, from + request.limit());
        List<Listing.Entry> entries = new ArrayList<>();
        for (int at = from; at < to; at++) {
            if (at != removed) {
                entries.add(blob("file-%07d.txt".formatted(at), at));
            }
        }
        return new Listing(entries, to < count ? Optional.of(Integer.toString(to)) : Optional.empty());
    }

    static Listing.Blob blob(String name, long size) {
        return new Listing.Blob(new BlobInfo(
                new BlobAddress(BUCKET, new BlobId(name)),
                new BlobName(name),
                size,
                Instant.ofEpochSecond(1_700_000_000L + size),
                "0123456789abcdef0123456789abcdef",
                DigestSet.NONE,
                Optional.empty(),
                Optional.empty()));
    }

    @Override
    public List<StoreProfile> profiles() {
        return List.of();
    }

    @Override
    public BlobStore store(String profileId) {
        return store;
    }
}
