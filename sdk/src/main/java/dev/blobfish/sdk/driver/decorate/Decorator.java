package dev.blobfish.sdk.driver.decorate;

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
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Sends every call of a driver through one place, and every byte through two more.
public abstract class Decorator implements BlobDriver {
    private final BlobDriver inner;

    protected Decorator(BlobDriver inner) {
        this.inner = inner;
    }

    /// A call that goes on to the inner driver.
    @FunctionalInterface
    public interface Call<T> {
        T run() throws BlobException;
    }

    /// Around every call.
    ///
    /// @param subject what the call is about, for people
    protected <T> T around(Operation operation, Object subject, Call<T> call) throws BlobException {
        return call.run();
    }

    /// Around bytes on their way to the store.
    protected BlobBody outgoing(BlobBody body) {
        return body;
    }

    /// Around bytes on their way from the store.
    protected BlobContent incoming(BlobContent content) {
        return content;
    }

    @Override
    public final Capabilities capabilities(Optional<ContainerName> container) {
        return inner.capabilities(container);
    }

    @Override
    public final List<ContainerInfo> containers() throws BlobException {
        return around(Operation.CONTAINERS, "", inner::containers);
    }

    @Override
    public final void createContainer(ContainerName name) throws BlobException {
        run(Operation.CREATE_CONTAINER, name, () -> inner.createContainer(name));
    }

    @Override
    public final void deleteContainer(ContainerName name) throws BlobException {
        run(Operation.DELETE_CONTAINER, name, () -> inner.deleteContainer(name));
    }

    @Override
    public final Listing list(ListRequest request) throws BlobException {
        return around(Operation.LIST, request.container(), () -> inner.list(request));
    }

    @Override
    public final BlobInfo stat(BlobAddress address) throws BlobException {
        return around(Operation.STAT, address, () -> inner.stat(address));
    }

    @Override
    public final BlobContent read(BlobAddress address, Optional<ByteRange> range, Optional<String> ifMatch)
            throws BlobException {
        return around(Operation.READ, address, () -> incoming(inner.read(address, range, ifMatch)));
    }

    @Override
    public final UploadPlan plan(long size) throws BlobException {
        return around(Operation.PLAN, size, () -> inner.plan(size));
    }

    @Override
    public final BlobInfo put(PutTarget target, BlobBody body) throws BlobException {
        return around(Operation.PUT, target.name(), () -> inner.put(target, outgoing(body)));
    }

    @Override
    public final UploadSession begin(PutTarget target) throws BlobException {
        return around(Operation.BEGIN, target.name(), () -> inner.begin(target));
    }

    @Override
    public final PartReceipt putPart(UploadSession session, int number, BlobBody body) throws BlobException {
        return around(
                Operation.PUT_PART,
                session.name() + "#" + number,
                () -> inner.putPart(session, number, outgoing(body)));
    }

    @Override
    public final List<PartReceipt> parts(UploadSession session) throws BlobException {
        return around(Operation.PARTS, session.name(), () -> inner.parts(session));
    }

    @Override
    public final List<UnfinishedUpload> unfinished(BlobAddress address) throws BlobException {
        return around(Operation.UNFINISHED, address, () -> inner.unfinished(address));
    }

    @Override
    public final BlobInfo complete(UploadSession session, PutTarget target, List<PartReceipt> parts)
            throws BlobException {
        return around(Operation.COMPLETE, session.name(), () -> inner.complete(session, target, parts));
    }

    @Override
    public final void abort(UploadSession session) throws BlobException {
        run(Operation.ABORT, session.name(), () -> inner.abort(session));
    }

    @Override
    public final BlobInfo copy(BlobAddress source, PutTarget target) throws BlobException {
        return around(Operation.COPY, source, () -> inner.copy(source, target));
    }

    @Override
    public final BlobInfo replaceMetadata(BlobAddress address, Metadata metadata, String ifMatch) throws BlobException {
        return around(Operation.REPLACE_METADATA, address, () -> inner.replaceMetadata(address, metadata, ifMatch));
    }

    @Override
    public final void delete(BlobAddress address) throws BlobException {
        run(Operation.DELETE, address, () -> inner.delete(address));
    }

    @Override
    public final DeleteReport deleteAll(List<BlobAddress> addresses) throws BlobException {
        return around(Operation.DELETE_ALL, addresses.size(), () -> inner.deleteAll(addresses));
    }

    @Override
    public final Access access(BlobAddress address) throws BlobException {
        return around(Operation.ACCESS, address, () -> inner.access(address));
    }

    @Override
    public final void setAccess(BlobAddress address, Access access) throws BlobException {
        run(Operation.SET_ACCESS, address, () -> inner.setAccess(address, access));
    }

    @Override
    public final Access containerAccess(ContainerName container) throws BlobException {
        return around(Operation.CONTAINER_ACCESS, container, () -> inner.containerAccess(container));
    }

    @Override
    public final void setContainerAccess(ContainerName container, Access access) throws BlobException {
        run(Operation.SET_CONTAINER_ACCESS, container, () -> inner.setContainerAccess(container, access));
    }

    @Override
    public final URI publicUrl(BlobAddress address) throws BlobException {
        return around(Operation.PUBLIC_URL, address, () -> inner.publicUrl(address));
    }

    @Override
    public final TemporaryLink temporaryLink(BlobAddress address, Duration life) throws BlobException {
        return around(Operation.TEMPORARY_LINK, address, () -> inner.temporaryLink(address, life));
    }

    @Override
    public void close() {
        inner.close();
    }

    @FunctionalInterface
    private interface Action {
        void run() throws BlobException;
    }

    private void run(Operation operation, Object subject, Action action) throws BlobException {
        around(operation, subject, () -> {
            action.run();
            return Boolean.TRUE;
        });
    }
}
