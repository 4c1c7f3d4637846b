package dev.blobfish.sdk.driver.memory;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.PartReceipt;
import dev.blobfish.sdk.UnfinishedUpload;
import dev.blobfish.sdk.UploadSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Uploads in parts, unfinished and finished: the latter are remembered so that completing again is success. Guarded by
/// the driver's lock.
final class MemoryUploads {
    private final Map<String, MemoryUpload> open = new HashMap<>();
    private final Map<String, String> finishedEtags = new HashMap<>();

    String begin(BlobAddress target, Metadata metadata, Instant now) {
        String token = UUID.randomUUID().toString();
        open.put(token, new MemoryUpload(target, metadata, now));
        return token;
    }

    List<UnfinishedUpload> to(BlobAddress target) {
        return open.entrySet().stream()
                .filter(upload -> upload.getValue().target().equals(target))
                .map(upload -> new UnfinishedUpload(
                        new UploadSession(
                                target.container(), new BlobName(target.id().text()), upload.getKey()),
                        upload.getValue().begun()))
                .sorted(Comparator.comparing(UnfinishedUpload::begun))
                .toList();
    }

    MemoryUpload get(UploadSession session) throws BlobException {
        MemoryUpload upload = open.get(session.token());
        if (upload == null) {
            throw gone(session);
        }
        return upload;
    }

    /// Whether this very upload was completed before and `present` is what it made.
    boolean madeBefore(UploadSession session, MemoryBlob present) {
        return present.etag().equals(finishedEtags.get(session.token()));
    }

    MemoryBlob join(UploadSession session, List<PartReceipt> parts, long minPart, Instant now) throws BlobException {
        return get(session).join(parts, minPart, now);
    }

    void finish(UploadSession session, MemoryBlob made) {
        open.remove(session.token());
        finishedEtags.put(session.token(), made.etag());
    }

    void abort(UploadSession session) {
        open.remove(session.token());
    }

    private static BlobException gone(UploadSession session) {
        return new BlobException(
                Kind.NOT_FOUND, "The upload to " + session.container() + "/" + session.name() + " is not known");
    }
}
