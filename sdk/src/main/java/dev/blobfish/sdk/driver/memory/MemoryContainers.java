package dev.blobfish.sdk.driver.memory;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.ContainerInfo;
import dev.blobfish.sdk.ContainerName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The containers by name. Guarded by the driver's lock.
final class MemoryContainers {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

    private final Map<ContainerName, MemoryContainer> byName = new TreeMap<>();

    List<ContainerInfo> list() {
        return byName.entrySet().stream()
                .map(e -> new ContainerInfo(e.getKey(), Optional.of(e.getValue().created)))
                .toList();
    }

    void create(ContainerName name, Instant now) throws BlobException {
        if (!NAME.matcher(name.text()).matches()) {
            throw new BlobException(
                    Kind.INVALID, "A container name has 3 to 63 lower-case letters, digits, dots and hyphens: " + name);
        }
        byName.putIfAbsent(name, new MemoryContainer(now));
    }

    void delete(ContainerName name) throws BlobException {
        if (!get(name).blobs.isEmpty()) {
            throw new BlobException(Kind.NOT_EMPTY, name + " still holds blobs");
        }
        byName.remove(name);
    }

    MemoryContainer get(ContainerName name) throws BlobException {
        MemoryContainer container = byName.get(name);
        if (container == null) {
            throw new BlobException(Kind.NOT_FOUND, "There is no container " + name);
        }
        return container;
    }

    Optional<MemoryBlob> find(BlobAddress address) throws BlobException {
        return Optional.ofNullable(
                get(address.container()).blobs.get(address.id().text()));
    }

    MemoryBlob blob(BlobAddress address) throws BlobException {
        return find(address).orElseThrow(() -> notFound(address));
    }

    void put(BlobAddress address, MemoryBlob blob) throws BlobException {
        get(address.container()).blobs.put(address.id().text(), blob);
    }

    static BlobException notFound(BlobAddress address) {
        return new BlobException(Kind.NOT_FOUND, "There is no blob " + address);
    }
}
