package dev.blobfish.server.dialect.shakenfist.request;

import java.util.List;
import java.util.stream.Stream;

/// Paths of blobs.
final class BlobRoutes {
    private BlobRoutes() {}

    static List<Route> all() {
        return Stream.concat(
                        own(),
                        MetadataRoutes.of("/blobs/{blob_uuid}/metadata", "Blob", MetadataRequest.Subject.OfBlob::new))
                .toList();
    }

    private static Stream<Route> own() {
        return Stream.of(
                Route.of("/blobs", "BlobsEndpoint").on("GET", "node", _ -> new BlobRequest.ListBlobs()),
                Route.of("/blobs/{blob_uuid}", "BlobEndpoint").about("GET", "", BlobRequest.GetBlob::new),
                Route.of("/blobs/{blob_uuid}/data", "BlobDataEndpoint").on("GET", "offset limit", BlobRoutes::data),
                Route.of("/blob_checksums/{algorithm}/{hash}", "BlobChecksumsEndpoint")
                        .on("GET", "", at -> new BlobRequest.FindBlob(at.get("algorithm"), at.get("hash"))));
    }

    private static BlobRequest data(Captured at) {
        return new BlobRequest.GetData(at.get("blob_uuid"), DataWindow.of(at.query()));
    }
}
