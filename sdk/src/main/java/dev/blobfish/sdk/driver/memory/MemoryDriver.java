package dev.blobfish.sdk.driver.memory;

import dev.blobfish.sdk.Access;
import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobContent;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobId;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.ByteRange;
import dev.blobfish.sdk.Capabilities;
import dev.blobfish.sdk.ContainerInfo;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.DeleteReport;
import dev.blobfish.sdk.ListRequest;
import dev.blobfish.sdk.Listing;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.PartReceipt;
import dev.blobfish.sdk.PutTarget;
import dev.blobfish.sdk.TemporaryLink;
import dev.blobfish.sdk.UnfinishedUpload;
import dev.blobfish.sdk.UploadPlan;
import dev.blobfish.sdk.UploadSession;
import dev.blobfish.sdk.driver.BlobDriver;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The executable specification: what each method of a driver does, in the fewest words. One lock guards everything;
/// bodies are read before it is taken.
public final class MemoryDriver implements BlobDriver {
    private final MemoryOptions options;
    private final MemoryContainers containers = new MemoryContainers();
    private final MemoryUploads uploads = new MemoryUploads();

    public MemoryDriver() {
        this(MemoryOptions.USUAL);
    }

    public MemoryDriver(MemoryOptions options) {
        this.options = options;
    }

    @Override
    public Capabilities capabilities(Optional<ContainerName> container) {
        return options.capabilities();
    }

    @Override
    public synchronized List<ContainerInfo> containers() {
        return containers.list();
    }

    @Override
    public synchronized void createContainer(ContainerName name) throws BlobException {
        containers.create(name, now());
    }

    @Override
    public synchronized void deleteContainer(ContainerName name) throws BlobException {
        containers.delete(name);
    }

    @Override
    public synchronized Listing list(ListRequest request) throws BlobException {
        return MemoryListing.of(request, containers.get(request.container()).blobs);
    }

    @Override
    public synchronized BlobInfo stat(BlobAddress address) throws BlobException {
        return containers.blob(address).full(address);
    }

    @Override
    public synchronized BlobContent read(BlobAddress address, Optional<ByteRange> range, Optional<String> ifMatch)
            throws BlobException {
        MemoryBlob blob = containers.blob(address);
        if (ifMatch.isPresent()) {
            Conditions.match(blob, ifMatch.get(), address);
        }
        long size = blob.bytes().length;
        ByteRange wanted = range.orElse(ByteRange.whole(size));
        if (range.isPresent() && wanted.offset() >= size) {
            throw new BlobException(Kind.INVALID, address + " has " + size + " bytes, none at " + wanted.offset());
        }
        var sent = new ByteRange(wanted.offset(), Math.min(wanted.length(), size - wanted.offset()));
        var stream = new ByteArrayInputStream(blob.bytes(), (int) sent.offset(), (int) sent.length());
        return new BlobContent(blob.full(address), sent, stream);
    }

    @Override
    public UploadPlan plan(long size) {
        return options.sizes().plan(size, options.capabilities().limits());
    }

    @Override
    public BlobInfo put(PutTarget target, BlobBody body) throws BlobException {
        byte[] bytes = Bodies.read(body);
        synchronized (this) {
            return store(target, MemoryBlob.of(bytes, target.metadata(), now()));
        }
    }

    @Override
    public synchronized UploadSession begin(PutTarget target) throws BlobException {
        containers.get(target.container());
        return new UploadSession(
                target.container(), target.name(), uploads.begin(address(target), target.metadata(), now()));
    }

    @Override
    public PartReceipt putPart(UploadSession session, int number, BlobBody body) throws BlobException {
        byte[] bytes = Bodies.read(body);
        synchronized (this) {
            return uploads.get(session).put(number, bytes);
        }
    }

    @Override
    public synchronized List<PartReceipt> parts(UploadSession session) throws BlobException {
        return uploads.get(session).receipts();
    }

    @Override
    public synchronized List<UnfinishedUpload> unfinished(BlobAddress address) throws BlobException {
        containers.get(address.container());
        return uploads.to(address);
    }

    @Override
    public synchronized BlobInfo complete(UploadSession session, PutTarget target, List<PartReceipt> parts)
            throws BlobException {
        var present = containers.find(address(target));
        if (present.isPresent() && uploads.madeBefore(session, present.get())) {
            return present.get().full(address(target));
        }
        MemoryBlob made = uploads.join(session, parts, options.minPart(), now());
        BlobInfo info = store(target, made);
        uploads.finish(session, made);
        return info;
    }

    @Override
    public synchronized void abort(UploadSession session) {
        uploads.abort(session);
    }

    @Override
    public synchronized BlobInfo copy(BlobAddress source, PutTarget target) throws BlobException {
        MemoryBlob original = containers.blob(source);
        Metadata metadata = target.metadata().equals(Metadata.EMPTY) ? original.metadata() : target.metadata();
        return store(target, MemoryBlob.of(original.bytes(), metadata, now()));
    }

    @Override
    public synchronized BlobInfo replaceMetadata(BlobAddress address, Metadata metadata, String ifMatch)
            throws BlobException {
        MemoryBlob blob = containers.blob(address);
        Conditions.match(blob, ifMatch, address);
        MemoryBlob edited = blob.withMetadata(metadata, now());
        containers.put(address, edited);
        return edited.full(address);
    }

    @Override
    public synchronized void delete(BlobAddress address) throws BlobException {
        containers.get(address.container()).blobs.remove(address.id().text());
    }

    @Override
    public synchronized DeleteReport deleteAll(List<BlobAddress> addresses) throws BlobException {
        for (BlobAddress address : addresses) {
            delete(address);
        }
        return new DeleteReport(addresses, Map.of());
    }

    @Override
    public synchronized Access access(BlobAddress address) throws BlobException {
        return containers.blob(address).access();
    }

    @Override
    public synchronized void setAccess(BlobAddress address, Access access) throws BlobException {
        MemoryBlob blob = containers.blob(address);
        containers.put(address, blob.withAccess(MemoryAccess.checked(access, address)));
    }

    @Override
    public synchronized Access containerAccess(ContainerName container) throws BlobException {
        return containers.get(container).access;
    }

    @Override
    public synchronized void setContainerAccess(ContainerName container, Access access) throws BlobException {
        containers.get(container).access = MemoryAccess.checked(access, container);
    }

    @Override
    public URI publicUrl(BlobAddress address) {
        return MemoryUris.of(address);
    }

    @Override
    public TemporaryLink temporaryLink(BlobAddress address, Duration life) {
        Instant expires = now().plus(life);
        return new TemporaryLink(MemoryUris.until(address, expires), expires);
    }

    @Override
    public void close() {}

    private BlobInfo store(PutTarget target, MemoryBlob blob) throws BlobException {
        BlobAddress address = address(target);
        Conditions.check(target.condition(), containers.find(address), address);
        containers.put(address, blob);
        return blob.full(address);
    }

    private static BlobAddress address(PutTarget target) {
        return new BlobAddress(target.container(), new BlobId(target.name().text()));
    }

    private Instant now() {
        return options.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
