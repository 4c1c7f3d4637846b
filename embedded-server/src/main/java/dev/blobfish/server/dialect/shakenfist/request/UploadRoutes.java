package dev.blobfish.server.dialect.shakenfist.request;

import java.util.List;

/// Paths of uploads.
final class UploadRoutes {
    private UploadRoutes() {}

    static List<Route> all() {
        return List.of(
                Route.of("/upload", "UploadCreateEndpoint").on("POST", "", _ -> new UploadRequest.CreateUpload()),
                Route.of("/upload/{upload_uuid}", "UploadDataEndpoint")
                        .onBytes("POST", at -> new UploadRequest.AppendUpload(at.get("upload_uuid"))),
                Route.of("/upload/{upload_uuid}/truncate/{offset}", "UploadTruncateEndpoint")
                        .on("POST", "", UploadRoutes::truncation));
    }

    private static UploadRequest truncation(Captured at) {
        return new UploadRequest.TruncateUpload(at.get("upload_uuid"), at.get("offset"));
    }
}
