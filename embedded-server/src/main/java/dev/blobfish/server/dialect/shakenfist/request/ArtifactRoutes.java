package dev.blobfish.server.dialect.shakenfist.request;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Paths of artifacts.
final class ArtifactRoutes {
    private ArtifactRoutes() {}

    static List<Route> all() {
        var root = "/artifacts/{artifact_ref}";
        Function<Captured, String> reference = at -> at.get("artifact_ref");
        return Stream.concat(
                        Stream.of(
                                Route.of("/artifacts", "ArtifactsEndpoint")
                                        .on("GET", "node", _ -> new ArtifactRequest.ListArtifacts())
                                        .on("POST", "url shared namespace", _ -> new ArtifactRequest.FetchArtifact())
                                        .on("DELETE", "confirm namespace", _ -> new ArtifactRequest.DeleteArtifacts()),
                                Route.of("/artifacts/upload/{artifact_name}", "ArtifactUploadEndpoint")
                                        .on(
                                                "POST",
                                                "upload_uuid blob_uuid source_url shared namespace artifact_type",
                                                at -> new ArtifactRequest.AddVersion(at.get("artifact_name"))),
                                Route.of(root, "ArtifactEndpoint")
                                        .on("GET", "", at -> new ArtifactRequest.GetArtifact(reference.apply(at)))
                                        .on(
                                                "DELETE",
                                                "",
                                                at -> new ArtifactRequest.DeleteArtifact(reference.apply(at))),
                                Route.of(root + "/versions", "ArtifactVersionsEndpoint")
                                        .on("GET", "", at -> new ArtifactRequest.ListVersions(reference.apply(at)))
                                        .on(
                                                "POST",
                                                "max_versions",
                                                at -> new ArtifactRequest.KeepVersions(reference.apply(at))),
                                Route.of(root + "/versions/{version_id}", "ArtifactVersionEndpoint")
                                        .on(
                                                "DELETE",
                                                "",
                                                at -> new ArtifactRequest.DeleteVersion(
                                                        reference.apply(at), at.get("version_id"))),
                                Route.of(root + "/share", "ArtifactShareEndpoint")
                                        .on("POST", "", at -> new ArtifactRequest.Share(reference.apply(at), true)),
                                Route.of(root + "/unshare", "ArtifactUnshareEndpoint")
                                        .on("POST", "", at -> new ArtifactRequest.Share(reference.apply(at), false)),
                                Route.of(root + "/events", "ArtifactEventsEndpoint")
                                        .on(
                                                "GET",
                                                "event_type limit",
                                                at -> new ArtifactRequest.ListEvents(reference.apply(at)))),
                        MetadataRoutes.of(
                                root + "/metadata",
                                "Artifact",
                                at -> new MetadataRequest.Subject.OfArtifact(reference.apply(at))))
                .toList();
    }
}
