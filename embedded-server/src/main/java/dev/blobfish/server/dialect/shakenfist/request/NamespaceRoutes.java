package dev.blobfish.server.dialect.shakenfist.request;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Paths of namespaces, their keys and their trust.
final class NamespaceRoutes {
    private NamespaceRoutes() {}

    static List<Route> all() {
        var root = "/auth/namespaces/{namespace}";
        Function<Captured, String> namespace = at -> at.get("namespace");
        return Stream.concat(
                        Stream.of(
                                Route.of("/auth/namespaces", "AuthNamespacesEndpoint")
                                        .on("GET", "", _ -> new NamespaceRequest.ListNamespaces())
                                        .on(
                                                "POST",
                                                "namespace key_name key",
                                                _ -> new NamespaceRequest.CreateNamespace()),
                                Route.of(root, "AuthNamespaceEndpoint")
                                        .on("GET", "", at -> new NamespaceRequest.GetNamespace(namespace.apply(at)))
                                        .on(
                                                "DELETE",
                                                "",
                                                at -> new NamespaceRequest.DeleteNamespace(namespace.apply(at))),
                                Route.of(root + "/keys", "AuthNamespaceKeysEndpoint")
                                        .on("GET", "", at -> new NamespaceRequest.ListKeys(namespace.apply(at)))
                                        .on(
                                                "POST",
                                                "key_name key",
                                                at -> new NamespaceRequest.AddKey(namespace.apply(at))),
                                Route.of(root + "/keys/{key_name}", "AuthNamespaceKeyEndpoint")
                                        .on(
                                                "PUT",
                                                "key",
                                                at -> new NamespaceRequest.ReplaceKey(
                                                        namespace.apply(at), at.get("key_name")))
                                        .on(
                                                "DELETE",
                                                "",
                                                at -> new NamespaceRequest.DeleteKey(
                                                        namespace.apply(at), at.get("key_name"))),
                                Route.of(root + "/trust", "AuthNamespaceTrustsEndpoint")
                                        .on(
                                                "POST",
                                                "external_namespace",
                                                at -> new NamespaceRequest.AddTrust(namespace.apply(at))),
                                Route.of(root + "/trust/{external_namespace}", "AuthNamespaceTrustEndpoint")
                                        .on(
                                                "DELETE",
                                                "",
                                                at -> new NamespaceRequest.RemoveTrust(
                                                        namespace.apply(at), at.get("external_namespace")))),
                        MetadataRoutes.of(
                                root + "/metadata",
                                "Auth",
                                at -> new MetadataRequest.Subject.OfNamespace(namespace.apply(at))))
                .toList();
    }
}
