package dev.blobfish.sdk.driver;

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
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a dialect has to do. [dev.blobfish.sdk.BlobStore] stands in front: arguments arrive validated and non-null,
/// and the
/// docs there say what each method promises. A driver blocks, ends when its thread is interrupted (kind `CANCELLED`),
/// retries nothing, throws nothing but [BlobException], and may be called from any number of threads.
public interface BlobDriver extends AutoCloseable {
    Capabilities capabilities(Optional<ContainerName> container);

    List<ContainerInfo> containers() throws BlobException;

    void createContainer(ContainerName name) throws BlobException;

    void deleteContainer(ContainerName name) throws BlobException;

    Listing list(ListRequest request) throws BlobException;

    BlobInfo stat(BlobAddress address) throws BlobException;

    BlobContent read(BlobAddress address, Optional<ByteRange> range, Optional<String> ifMatch) throws BlobException;

    UploadPlan plan(long size) throws BlobException;

    BlobInfo put(PutTarget target, BlobBody body) throws BlobException;

    UploadSession begin(PutTarget target) throws BlobException;

    PartReceipt putPart(UploadSession session, int number, BlobBody body) throws BlobException;

    List<PartReceipt> parts(UploadSession session) throws BlobException;

    List<UnfinishedUpload> unfinished(BlobAddress address) throws BlobException;

    BlobInfo complete(UploadSession session, PutTarget target, List<PartReceipt> parts) throws BlobException;

    void abort(UploadSession session) throws BlobException;

    BlobInfo copy(BlobAddress source, PutTarget target) throws BlobException;

    BlobInfo replaceMetadata(BlobAddress address, Metadata metadata, String ifMatch) throws BlobException;

    void delete(BlobAddress address) throws BlobException;

    DeleteReport deleteAll(List<BlobAddress> addresses) throws BlobException;

    Access access(BlobAddress address) throws BlobException;

    void setAccess(BlobAddress address, Access access) throws BlobException;

    Access containerAccess(ContainerName container) throws BlobException;

    void setContainerAccess(ContainerName container, Access access) throws BlobException;

    URI publicUrl(BlobAddress address) throws BlobException;

    TemporaryLink temporaryLink(BlobAddress address, Duration life) throws BlobException;

    @Override
    void close();
}
