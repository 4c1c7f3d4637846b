package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.Access;
import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobContent;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.ByteRange;
import dev.blobfish.sdk.Capabilities;
import dev.blobfish.sdk.ContainerInfo;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.DeleteReport;
import dev.blobfish.sdk.Feature;
import dev.blobfish.sdk.ListRequest;
import dev.blobfish.sdk.Listing;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.PartReceipt;
import dev.blobfish.sdk.PutTarget;
import dev.blobfish.sdk.Secret;
import dev.blobfish.sdk.StoreProfile;
import dev.blobfish.sdk.TemporaryLink;
import dev.blobfish.sdk.UnfinishedUpload;
import dev.blobfish.sdk.UploadPlan;
import dev.blobfish.sdk.UploadSession;
import dev.blobfish.sdk.driver.BlobDriver;
import dev.blobfish.sdk.driver.PartSizes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// A store that speaks S3. Hands each method to the class that knows it.
public final class S3Driver implements BlobDriver {
    private final S3Wire wire;
    private final S3Abilities abilities;
    private final S3Containers containers;
    private final S3Listings listings;
    private final S3Objects objects;
    private final S3Deletes deletes;
    private final S3Multipart multipart;
    private final S3Copies copies;
    private final S3Access access;
    private final S3MetadataEdit metadataEdit;
    private final S3Links links;

    private S3Driver(S3Settings settings, Clock clock) {
        boolean anonymous = settings.credentials().isAnonymous();
        wire = new S3Wire(settings, clock);
        abilities = new S3Abilities(anonymous);
        containers = new S3Containers(wire, settings);
        listings = new S3Listings(wire);
        objects = new S3Objects(wire);
        deletes = new S3Deletes(wire, objects);
        multipart = new S3Multipart(wire, objects);
        copies = new S3Copies(wire, objects, multipart);
        access = new S3Access(wire, abilities);
        metadataEdit = new S3MetadataEdit(wire, objects, copies, access);
        links = new S3Links(wire, anonymous);
    }

    /// @throws BlobException `INVALID` when the connection makes no sense
    public static S3Driver open(StoreProfile profile, Secret secret) throws BlobException {
        return open(profile, secret, Clock.systemUTC());
    }

    /// @param clock what requests are dated by
    public static S3Driver open(StoreProfile profile, Secret secret, Clock clock) throws BlobException {
        return new S3Driver(S3Settings.of(profile, secret), clock);
    }

    @Override
    public Capabilities capabilities(Optional<ContainerName> container) {
        return abilities.in(container);
    }

    @Override
    public List<ContainerInfo> containers() throws BlobException {
        return abilities.watch(Feature.LIST_CONTAINERS, containers::list);
    }

    @Override
    public void createContainer(ContainerName name) throws BlobException {
        containers.create(name);
    }

    @Override
    public void deleteContainer(ContainerName name) throws BlobException {
        containers.delete(name);
    }

    @Override
    public Listing list(ListRequest request) throws BlobException {
        return listings.list(request);
    }

    @Override
    public BlobInfo stat(BlobAddress address) throws BlobException {
        return objects.stat(address);
    }

    @Override
    public BlobContent read(BlobAddress address, Optional<ByteRange> range, Optional<String> ifMatch)
            throws BlobException {
        return objects.read(address, range, ifMatch);
    }

    @Override
    public UploadPlan plan(long size) {
        return PartSizes.USUAL.plan(size, S3Abilities.LIMITS);
    }

    @Override
    public BlobInfo put(PutTarget target, BlobBody body) throws BlobException {
        return objects.put(target, body);
    }

    @Override
    public UploadSession begin(PutTarget target) throws BlobException {
        return multipart.begin(target, new TreeMap<>());
    }

    @Override
    public PartReceipt putPart(UploadSession session, int number, BlobBody body) throws BlobException {
        return multipart.put(session, number, body);
    }

    @Override
    public List<PartReceipt> parts(UploadSession session) throws BlobException {
        return multipart.list(session);
    }

    @Override
    public List<UnfinishedUpload> unfinished(BlobAddress address) throws BlobException {
        return multipart.unfinished(address);
    }

    @Override
    public BlobInfo complete(UploadSession session, PutTarget target, List<PartReceipt> parts) throws BlobException {
        return multipart.complete(session, target, parts);
    }

    @Override
    public void abort(UploadSession session) throws BlobException {
        multipart.abort(session);
    }

    @Override
    public BlobInfo copy(BlobAddress source, PutTarget target) throws BlobException {
        return copies.copy(source, target);
    }

    @Override
    public BlobInfo replaceMetadata(BlobAddress address, Metadata metadata, String ifMatch) throws BlobException {
        return metadataEdit.replace(address, metadata, ifMatch);
    }

    @Override
    public void delete(BlobAddress address) throws BlobException {
        objects.delete(address);
    }

    @Override
    public DeleteReport deleteAll(List<BlobAddress> addresses) throws BlobException {
        return deletes.delete(addresses);
    }

    @Override
    public Access access(BlobAddress address) throws BlobException {
        return access.of(address);
    }

    @Override
    public void setAccess(BlobAddress address, Access replacement) throws BlobException {
        access.set(address, replacement);
    }

    @Override
    public Access containerAccess(ContainerName container) throws BlobException {
        return access.of(container);
    }

    @Override
    public void setContainerAccess(ContainerName container, Access replacement) throws BlobException {
        access.set(container, replacement);
    }

    @Override
    public URI publicUrl(BlobAddress address) throws BlobException {
        return links.plain(address);
    }

    @Override
    public TemporaryLink temporaryLink(BlobAddress address, Duration life) throws BlobException {
        return links.temporary(address, life);
    }

    @Override
    public void close() {
        wire.close();
    }
}
