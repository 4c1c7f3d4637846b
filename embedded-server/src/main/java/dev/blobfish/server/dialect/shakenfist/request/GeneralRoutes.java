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
                        .on("POST", "blob_uuid", at -> new LabelRequest.PutLabel(at.get("label_name")))
                        .on("GET", "", at -> new LabelRequest.GetLabel(at.get("label_name")))
                        .on("DELETE", "", at -> new LabelRequest.DeleteLabel(at.get("label_name"))));
    }
}
