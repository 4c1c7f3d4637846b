package dev.blobfish.app.inspect;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Edits that were not applied when the selection moved on, kept until their blob is shown again.
final class Drafts {
    private static final int KEPT = 100;

    private final Map<List<BlobAddress>, Map<MetadataKey, Optional<String>>> edits = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<BlobAddress>, Map<MetadataKey, Optional<String>>> eldest) {
            return size() > KEPT;
        }
    };

    /// Keeps the edits over these blobs, if there are any.
    void keep(List<BlobInfo> blobs, MetadataDraft draft) {
        forget(blobs);
        if (draft.dirty()) {
            edits.put(addresses(blobs), draft.edits());
        }
    }

    MetadataDraft restore(List<BlobInfo> blobs, MetadataDraft blank) {
        Map<MetadataKey, Optional<String>> kept = edits.getOrDefault(addresses(blobs), Map.of());
        return new MetadataDraft(blank.bases(), kept, blank.rules()).rebased(blank.bases());
    }

    void forget(List<BlobInfo> blobs) {
        edits.remove(addresses(blobs));
    }

    private static List<BlobAddress> addresses(List<BlobInfo> blobs) {
        return blobs.stream().map(BlobInfo::address).toList();
    }
}
