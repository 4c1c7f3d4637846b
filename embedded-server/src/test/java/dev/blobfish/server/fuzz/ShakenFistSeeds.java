package dev.blobfish.server.fuzz;

import java.util.List;

/// Requests of a namespace that holds a token.
final class ShakenFistSeeds {
    private ShakenFistSeeds() {}

    /// @param upload an unfinished upload
    /// @param blob   a blob of the namespace
    static List<byte[]> of(String namespace, String token, String upload, String blob) {
        var json = List.of("Content-Type: application/json");
        var seeds = new Seeds("Authorization: Bearer " + token, "Accept: */*");
        seeds.add("POST /auth", json, "{\"namespace\": \"" + namespace + "\", \"key\": \"wrong\"}")
                .add("GET /")
                .add("POST /upload")
                .add("POST /upload/" + upload, List.of("Content-Type: application/octet-stream"), "{\"a\": 1}")
                .add("POST /upload/" + upload + "/truncate/5")
                .add(
                        "POST /artifacts/upload/name",
                        json,
                        "{\"namespace\": null, \"shared\": false, \"source_url\": null, \"blob_uuid\": \"" + blob
                                + "\"}")
                .add("GET /artifacts", json, "{\"node\": null}")
                .add("GET /artifacts/name")
                .add("GET /artifacts/name/versions")
                .add("POST /artifacts/name/versions", json, "{\"max_versions\": 5}")
                .add("DELETE /artifacts/name/versions/1")
                .add("PUT /artifacts/name/metadata/key", json, "{\"value\": {\"a\": [1, 2.5, null, \"\\u00e9\"]}}")
                .add("GET /blobs/" + blob)
                .add("GET /blobs/" + blob + "/data?offset=1&limit=2")
                .add("GET /blob_checksums/sha512/" + "0".repeat(128))
                .add("GET /blob_checksums/sha1/" + "0".repeat(40))
                .add("POST /blobs/" + blob + "/metadata", json, "{\"key\": \"a\", \"value\": \"b\"}")
                .add("POST /label/a", json, "{\"blob_uuid\": \"" + blob + "\"}")
                .add("GET /auth/namespaces")
                .add("GET /auth/namespaces/" + namespace + "/keys")
                .add("GET /instances")
                .add("DELETE /artifacts", json, "{\"confirm\": false}");
        return seeds.requests();
    }
}
