package dev.blobfish.sdk.driver.memory;

import dev.blobfish.sdk.BlobAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Addresses of the scheme `memory`: they look like links, and lead nowhere outside this program.
final class MemoryUris {
    private MemoryUris() {}

    static URI of(BlobAddress address) {
        return uri(address, null);
    }

    static URI until(BlobAddress address, Instant expires) {
        return uri(address, "expires=" + expires);
    }

    private static URI uri(BlobAddress address, @Nullable String query) {
        try {
            return new URI("memory", null, "/" + address.container() + "/" + address.id(), query, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
