package dev.blobfish.server.dialect.shakenfist.request;

import java.util.List;
import java.util.stream.Stream;

/// Paths of artifacts.
final class ArtifactRoutes {
    private static final String ONE = "/artifacts/{artifact_ref}";

    private ArtifactRoutes() {}

    static List<Route> all() {
        var metadata = MetadataRoutes.of(ONE + "/metadata", "Artifact", MetadataRequest.Subject.OfArtifact::new);
        return Stream.of(wholes(), versions(), metadata)
                .flatMap(routes -> routes)
                .toList();
    }

    private static Stream<Route> wholes() {
        return Stream.of(
                Route.of("/artifacts", "ArtifactsEndpoint")
                        .on("GET", "node", _ -> new ArtifactRequest.ListArtifacts())
                        .on("POST", "url shared namespace", _ -> new ArtifactRequest.FetchArtifact())
                        .on("DELETE", "confirm namespace", _ -> new ArtifactRequest.DeleteArtifacts()),
                Route.of(ONE, "ArtifactEndpoint")
                        .about("GET", "", ArtifactRequest.GetArtifact::new)
                        .about("DELETE", "", ArtifactRequest.DeleteArtifact::new),
                Route.of(ONE + "/share", "ArtifactShareEndpoint")
                        .about("POST", "", reference -> new ArtifactRequest.Share(reference, true)),
                Route.of(ONE + "/unshare", "ArtifactUnshareEndpoint")
                        .about("POST", "", reference -> new ArtifactRequest.Share(reference, false)),
                Route.of(ONE + "/events", "ArtifactEventsEndpoint")
                        .about("GET", "event_type limit", ArtifactRequest.ListEvents::new));
    }

    private static Stream<Route> versions() {
        return Stream.of(
                Route.of("/artifacts/upload/{artifact_name}", "ArtifactUploadEndpoint")
                        .about(
                                "POST",
                                "upload_uuid blob_uuid source_url shared namespace artifact_type",
                                ArtifactRequest.AddVersion::new),
                Route.of(ONE + "/versions", "ArtifactVersionsEndpoint")
                        .about("GET", "", ArtifactRequest.ListVersions::new)
                        .about("POST", "max_versions", ArtifactRequest.KeepVersions::new),
                Route.of(ONE + "/versions/{version_id}", "ArtifactVersionEndpoint")
                        .on("DELETE", "", ArtifactRoutes::deletion));
    }

    private static ArtifactRequest deletion(Captured at) {
        return new ArtifactRequest.DeleteVersion(at.get("artifact_ref"), at.get("version_id"));
    }
}
