package dev.blobfish.sdk.driver.memory;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.PartReceipt;
import dev.blobfish.sdk.UploadSession;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Uploads in parts, unfinished and finished: the latter are remembered so that completing again is success. Guarded by
/// the driver's lock.
final class MemoryUploads {
    private final Map<String, MemoryUpload> open = new HashMap<>();
    private final Map<String, String> finishedEtags = new HashMap<>();

    String begin(Metadata metadata) {
        String token = UUID.randomUUID().toString();
        open.put(token, new MemoryUpload(metadata));
        return token;
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
