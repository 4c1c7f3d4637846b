package dev.blobfish.server.dialect.shakenfist.request;

import java.util.List;
import java.util.stream.Stream;

/// Paths of blobs.
final class BlobRoutes {
    private BlobRoutes() {}

    static List<Route> all() {
        return Stream.concat(
                        Stream.of(
                                Route.of("/blobs", "BlobsEndpoint").on("GET", "node", _ -> new BlobRequest.ListBlobs()),
                                Route.of("/blobs/{blob_uuid}", "BlobEndpoint")
                                        .on("GET", "", at -> new BlobRequest.GetBlob(at.get("blob_uuid"))),
                                Route.of("/blobs/{blob_uuid}/data", "BlobDataEndpoint")
                                        .on(
                                                "GET",
                                                "offset limit",
                                                at -> new BlobRequest.GetData(
                                                        at.get("blob_uuid"), DataWindow.of(at.query()))),
                                Route.of("/blob_checksums/{algorithm}/{hash}", "BlobChecksumsEndpoint")
                                        .on(
                                                "GET",
                                                "",
                                                at -> new BlobRequest.FindBlob(at.get("algorithm"), at.get("hash")))),
                        MetadataRoutes.of(
                                "/blobs/{blob_uuid}/metadata",
                                "Blob",
                                at -> new MetadataRequest.Subject.OfBlob(at.get("blob_uuid"))))
                .toList();
    }
}
