package dev.blobfish.server.dialect.s3.request;

import dev.blobfish.server.dialect.s3.wire.QueryParameters;
import java.util.List;
import java.util.Set;

/// The query parameters that make another resource of a bucket or an object. All that S3 has are known here, so that
/// one
/// this server lacks is refused and never taken for the object itself.
final class Subresource {
    /// No subresource.
    static final String NONE = "";

    private static final Set<String> KNOWN = Set.of(
            "abac",
            "accelerate",
            "acl",
            "analytics",
            "append",
            "attributes",
            "cors",
            "delete",
            "encryption",
            "intelligent-tiering",
            "inventory",
            "legal-hold",
            "lifecycle",
            "location",
            "logging",
            "metadataConfiguration",
            "metadataInventoryTable",
            "metadataJournalTable",
            "metadataTable",
            "metrics",
            "notification",
            "object-lock",
            "ownershipControls",
            "partNumber",
            "policy",
            "policyStatus",
            "publicAccessBlock",
            "renameObject",
            "replication",
            "requestPayment",
            "restore",
            "retention",
            "select",
            "session",
            "tagging",
            "torrent",
            "uploadId",
            "uploads",
            "versioning",
            "versions",
            "website");

    private Subresource() {}

    /// The subresource that a query names, `partNumber` and `uploadId` apart; several are joined, and so supported
    /// nowhere.
    static String of(QueryParameters query) {
        List<String> named = query.items().stream()
                .map(QueryParameters.Item::name)
                .filter(KNOWN::contains)
                .filter(name -> !name.equals("partNumber") && !name.equals("uploadId"))
                .distinct()
                .toList();
        return String.join("&", named);
    }
}
