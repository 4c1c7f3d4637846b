package dev.blobfish.sdk;

import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.driver.BlobDriver;
import dev.blobfish.sdk.driver.Stores;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An open store, whatever its dialect. Thread-safe; every method but [#capabilities] blocks on the network and ends
/// with kind
/// `CANCELLED` when its thread is interrupted. Nothing is retried here: who calls knows what may be repeated.
///
/// Failures are [BlobException]s of a closed kind. An absent container or blob is `NOT_FOUND`; an argument that no
/// store
/// could take is `INVALID` or `TOO_LARGE` before anything is sent; a store that was closed answers `CANCELLED`.
public final class BlobStore implements AutoCloseable {
    static {
        Stores.makeWith(BlobStore::new);
    }

    private final BlobDriver driver;
    private volatile boolean closed;

    BlobStore(BlobDriver driver) {
        this.driver = driver;
    }

    /// What this store can do as far as is known now, in general or within one container. Never blocks.
    public Capabilities capabilities(Optional<ContainerName> container) {
        return driver.capabilities(container);
    }

    /// All containers of the account, by name.
    ///
    /// @throws BlobException `ACCESS_DENIED` where the account may not list them; a container can still be opened
    /// by name
    public List<ContainerInfo> containers() throws BlobException {
        return open().containers();
    }

    /// Makes a container. One that is the account's own already is left as it is.
    ///
    /// @throws BlobException `ALREADY_EXISTS` when it is somebody else's, `INVALID` when the store refuses the name
    public void createContainer(ContainerName name) throws BlobException {
        open().createContainer(name);
    }

    /// @throws BlobException `NOT_EMPTY`, `NOT_FOUND`
    public void deleteContainer(ContainerName name) throws BlobException {
        open().deleteContainer(name);
    }

    /// One page of names.
    public Listing list(ListRequest request) throws BlobException {
        return open().list(request);
    }

    /// Everything that the store says about one blob, its metadata included.
    public BlobInfo stat(BlobAddress address) throws BlobException {
        return open().stat(address);
    }

    /// Opens a blob for reading. The caller closes the result.
    ///
    /// @param range absent for the whole blob; a range must begin inside the blob
    /// @param ifMatch an ETag that the blob must still have, else `PRECONDITION_FAILED`
    public BlobContent read(BlobAddress address, Optional<ByteRange> range, Optional<String> ifMatch)
            throws BlobException {
        Arguments.range(range);
        return open().read(address, range, ifMatch);
    }

    /// How an upload of `size` bytes is to be sent.
    ///
    /// @throws BlobException `TOO_LARGE`
    public UploadPlan plan(long size) throws BlobException {
        Arguments.blobSize(size, limits());
        return open().plan(size);
    }

    /// Writes a blob in one request. The old blob of that name stays whole until the new one is.
    ///
    /// @throws BlobException `CORRUPT` when the store's digest is not that of the bytes sent; `OUTCOME_UNKNOWN`
    /// when
    ///     the reply to a conditional write was lost; `LOCAL_IO` when the body cannot be read or is not as long as
    /// said
    public BlobInfo put(PutTarget target, BlobBody body) throws BlobException {
        Arguments.wholeBody(target, body, limits());
        return open().put(target, body);
    }

    /// Begins an upload in parts. Nothing is visible until [#complete].
    ///
    /// @throws BlobException `OUTCOME_UNKNOWN` when the reply was lost: an upload that nobody knows may lie at the
    /// store
    public UploadSession begin(PutTarget target) throws BlobException {
        Arguments.metadata(target.metadata());
        return open().begin(target);
    }

    /// Sends one part; sending the same number again replaces it.
    ///
    /// @param number 1 to [Capabilities.Limits#maxParts]
    /// @throws BlobException `NOT_FOUND` when the store has forgotten the upload, `CORRUPT` as in [#put]
    public PartReceipt putPart(UploadSession session, int number, BlobBody body) throws BlobException {
        Arguments.part(number, body, limits());
        return open().putPart(session, number, body);
    }

    /// The parts that the store has, by number.
    ///
    /// @throws BlobException `NOT_FOUND` when the store has forgotten the upload
    public List<PartReceipt> parts(UploadSession session) throws BlobException {
        return open().parts(session);
    }

    /// The uploads in parts to one blob that were begun and not ended, whoever began them; at most about 1,000.
    ///
    /// @throws BlobException `UNSUPPORTED` where the store does not tell, `ACCESS_DENIED`
    public List<UnfinishedUpload> unfinished(BlobAddress address) throws BlobException {
        return open().unfinished(address);
    }

    /// Makes the parts one blob. Completing again with the same parts after a lost reply is safe.
    ///
    /// @param parts ascending by number
    /// @throws BlobException `OUTCOME_UNKNOWN` when the reply was lost: complete again; `NOT_FOUND` when the store
    ///     has forgotten the upload
    public BlobInfo complete(UploadSession session, PutTarget target, List<PartReceipt> parts) throws BlobException {
        Arguments.parts(parts);
        return open().complete(session, target, parts);
    }

    /// Drops an upload in parts. One that is gone already is success.
    public void abort(UploadSession session) throws BlobException {
        open().abort(session);
    }

    /// Copies inside the store, without the bytes passing through here. The target gets the source's metadata where
    /// `target.metadata()` is [Metadata#EMPTY], else exactly those given. Access is not copied.
    public BlobInfo copy(BlobAddress source, PutTarget target) throws BlobException {
        Arguments.metadata(target.metadata());
        return open().copy(source, target);
    }

    /// Replaces all metadata; bytes, access and tags stay.
    ///
    /// @param ifMatch the ETag that was read with the metadata that were edited; `PRECONDITION_FAILED` when it
    /// changed since
    public BlobInfo replaceMetadata(BlobAddress address, Metadata metadata, String ifMatch) throws BlobException {
        Arguments.metadata(metadata);
        return open().replaceMetadata(address, metadata, ifMatch);
    }

    /// Deletes a blob. One that is absent already is success.
    public void delete(BlobAddress address) throws BlobException {
        open().delete(address);
    }

    /// Deletes many blobs of one container. What is absent already counts as deleted. When the connection breaks
    /// after some requests, the report says which blobs are gone and why each other one is not known to be.
    public DeleteReport deleteAll(List<BlobAddress> addresses) throws BlobException {
        Arguments.oneContainer(addresses);
        return addresses.isEmpty() ? new DeleteReport(List.of(), Map.of()) : open().deleteAll(addresses);
    }

    /// Who may do what with a blob.
    ///
    /// @throws BlobException `UNSUPPORTED` where the store keeps no grants, `ACCESS_DENIED`
    public Access access(BlobAddress address) throws BlobException {
        return open().access(address);
    }

    /// Replaces the grants. The owner in `access` must be the one that was read.
    ///
    /// @throws BlobException `UNSUPPORTED` where the store keeps no grants, `ACCESS_DENIED`
    public void setAccess(BlobAddress address, Access access) throws BlobException {
        open().setAccess(address, access);
    }

    /// Who may do what with a container.
    ///
    /// @throws BlobException `UNSUPPORTED` where the store keeps no grants, `ACCESS_DENIED`
    public Access containerAccess(ContainerName container) throws BlobException {
        return open().containerAccess(container);
    }

    /// Replaces the grants of a container. The owner in `access` must be the one that was read.
    ///
    /// @throws BlobException `UNSUPPORTED` where the store keeps no grants, `ACCESS_DENIED`
    public void setContainerAccess(ContainerName container, Access access) throws BlobException {
        open().setContainerAccess(container, access);
    }

    /// The blob's plain URL; it works for everyone only where access is public.
    public URI publicUrl(BlobAddress address) throws BlobException {
        return open().publicUrl(address);
    }

    /// A link that works without credentials for `life` (1 second to the limit in
    /// [Capabilities.Limits#maxLinkSeconds]).
    public TemporaryLink temporaryLink(BlobAddress address, Duration life) throws BlobException {
        Arguments.linkLife(life, limits());
        return open().temporaryLink(address, life);
    }

    /// Ends what is under way and frees what the store holds. Closing again does nothing.
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            driver.close();
        }
    }

    private BlobDriver open() throws BlobException {
        if (closed) {
            throw new BlobException(Kind.CANCELLED, "This connection has been closed");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new BlobException(Kind.CANCELLED, "Cancelled before it began");
        }
        return driver;
    }

    private Capabilities.Limits limits() {
        return driver.capabilities(Optional.empty()).limits();
    }
}
