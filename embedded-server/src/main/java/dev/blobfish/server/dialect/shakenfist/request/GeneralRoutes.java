package dev.blobfish.server.dialect.shakenfist.request;

import java.util.List;

/// Paths that belong to no kind of thing in particular, and labels.
final class GeneralRoutes {
    private GeneralRoutes() {}

    static List<Route> all() {
        return List.of(
                Route.of("/", "Root").onBytes("GET", _ -> new PublicRequest.RootPage()),
                Route.of("/auth", "AuthEndpoint").on("POST", "namespace key", _ -> new PublicRequest.Authenticate()),
                Route.of("/instances", "InstancesEndpoint").on("GET", "all", _ -> new EmptyList()),
                Route.of("/networks", "NetworksEndpoint").on("GET", "all", _ -> new EmptyList()),
                Route.of("/label/{label_name...}", "LabelEndpoint")
                        .about("POST", "blob_uuid", LabelRequest.PutLabel::new)
                        .about("GET", "", LabelRequest.GetLabel::new)
                        .about("DELETE", "", LabelRequest.DeleteLabel::new));
    }
}
