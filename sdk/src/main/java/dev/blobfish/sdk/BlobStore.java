package dev.blobfish.sdk;

import dev.blobfish.sdk.driver.BlobDriver;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// An open store, whatever its dialect. Thread-safe; every method but [#capabilities] blocks on the network and ends
/// with kind
/// `CANCELLED` when its thread is interrupted. Nothing is retried here: who calls knows what may be repeated.
///
/// Failures are [BlobException]s of a closed kind. An absent container or blob is `NOT_FOUND`.
public final class BlobStore implements AutoCloseable {
    private final BlobDriver driver;

    public BlobStore(BlobDriver driver) {
        this.driver = driver;
    }

    /// What this store can do as far as is known now, in general or within one container. Never blocks.
    public Capabilities capabilities(Optional<ContainerName> container) {
        return driver.capabilities(container);
    }

    /// All containers of the account, by name.
    public List<ContainerInfo> containers() throws BlobException {
        return driver.containers();
    }

    /// Makes a container. One that is the account's own already is left as it is.
    ///
    /// @throws BlobException `ALREADY_EXISTS` when it is somebody else's, `INVALID` when the store refuses the name
    public void createContainer(ContainerName name) throws BlobException {
        driver.createContainer(name);
    }

    /// @throws BlobException `NOT_EMPTY`, `NOT_FOUND`
    public void deleteContainer(ContainerName name) throws BlobException {
        driver.deleteContainer(name);
    }

    /// One page of names.
    public Listing list(ListRequest request) throws BlobException {
        return driver.list(request);
    }

    /// Everything that the store says about one blob, its metadata included.
    public BlobInfo stat(BlobAddress address) throws BlobException {
        return driver.stat(address);
    }

    /// Opens a blob for reading. The caller closes the result.
    ///
    /// @param range absent for the whole blob; a range must begin inside the blob
    /// @param ifMatch an ETag that the blob must still have, else `PRECONDITION_FAILED`
    public BlobContent read(BlobAddress address, Optional<ByteRange> range, Optional<String> ifMatch)
            throws BlobException {
        return driver.read(address, range, ifMatch);
    }

    /// How an upload of `size` bytes is to be sent.
    ///
    /// @throws BlobException `TOO_LARGE`
    public UploadPlan plan(long size) throws BlobException {
        return driver.plan(size);
    }

    /// Writes a blob in one request. The old blob of that name stays whole until the new one is.
    public BlobInfo put(PutTarget target, BlobBody body) throws BlobException {
        return driver.put(target, body);
    }

    /// Begins an upload in parts. Nothing is visible until [#complete].
    public UploadSession begin(PutTarget target) throws BlobException {
        return driver.begin(target);
    }

    /// Sends one part; sending the same number again replaces it.
    ///
    /// @param number 1 or more
    public PartReceipt putPart(UploadSession session, int number, BlobBody body) throws BlobException {
        return driver.putPart(session, number, body);
    }

    /// The parts that the store has, by number.
    ///
    /// @throws BlobException `NOT_FOUND` when the store has forgotten the upload
    public List<PartReceipt> parts(UploadSession session) throws BlobException {
        return driver.parts(session);
    }

    /// Makes the parts one blob. Completing again with the same parts after a lost reply is safe.
    public BlobInfo complete(UploadSession session, PutTarget target, List<PartReceipt> parts) throws BlobException {
        return driver.complete(session, target, parts);
    }

    /// Drops an upload in parts. One that is gone already is success.
    public void abort(UploadSession session) throws BlobException {
        driver.abort(session);
    }

    /// Copies inside the store, without the bytes passing through here. The target gets the source's metadata where
    /// `target.metadata()` is [Metadata#EMPTY], else exactly those given.
    public BlobInfo copy(BlobAddress source, PutTarget target) throws BlobException {
        return driver.copy(source, target);
    }

    /// Replaces all metadata; bytes, access and tags stay.
    ///
    /// @param ifMatch the ETag that was read with the metadata that were edited; `PRECONDITION_FAILED` when it
    /// changed since
    public BlobInfo replaceMetadata(BlobAddress address, Metadata metadata, String ifMatch) throws BlobException {
        return driver.replaceMetadata(address, metadata, ifMatch);
    }

    /// Deletes a blob. One that is absent already is success.
    public void delete(BlobAddress address) throws BlobException {
        driver.delete(address);
    }

    /// Deletes many blobs of one container.
    public DeleteReport deleteAll(List<BlobAddress> addresses) throws BlobException {
        return driver.deleteAll(addresses);
    }

    public Access access(BlobAddress address) throws BlobException {
        return driver.access(address);
    }

    /// Replaces the grants. The owner in `access` must be the one that was read.
    public void setAccess(BlobAddress address, Access access) throws BlobException {
        driver.setAccess(address, access);
    }

    public Access containerAccess(ContainerName container) throws BlobException {
        return driver.containerAccess(container);
    }

    public void setContainerAccess(ContainerName container, Access access) throws BlobException {
        driver.setContainerAccess(container, access);
    }

    /// The blob's plain URL; it works for everyone only where access is public.
    public URI publicUrl(BlobAddress address) throws BlobException {
        return driver.publicUrl(address);
    }

    /// A link that works without credentials for `life` (1 second to the limit in
    /// [Capabilities.Limits#maxLinkSeconds]).
    public TemporaryLink temporaryLink(BlobAddress address, Duration life) throws BlobException {
        return driver.temporaryLink(address, life);
    }

    @Override
    public void close() {
        driver.close();
    }
}
