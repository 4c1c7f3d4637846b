package dev.blobfish.server.dialect.shakenfist.request;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// Paths of namespaces, their keys and their trust.
final class NamespaceRoutes {
    private static final String ALL = "/auth/namespaces";
    private static final String ONE = ALL + "/{namespace}";

    private NamespaceRoutes() {}

    static List<Route> all() {
        var metadata = MetadataRoutes.of(ONE + "/metadata", "Auth", MetadataRequest.Subject.OfNamespace::new);
        return Stream.of(wholes(), keys(), trust(), metadata)
                .flatMap(routes -> routes)
                .toList();
    }

    private static Stream<Route> wholes() {
        return Stream.of(
                Route.of(ALL, "AuthNamespacesEndpoint")
                        .on("GET", "", _ -> new NamespaceRequest.ListNamespaces())
                        .on("POST", "namespace key_name key", _ -> new NamespaceRequest.CreateNamespace()),
                Route.of(ONE, "AuthNamespaceEndpoint")
                        .about("GET", "", NamespaceRequest.GetNamespace::new)
                        .about("DELETE", "", NamespaceRequest.DeleteNamespace::new));
    }

    private static Stream<Route> keys() {
        return Stream.of(
                Route.of(ONE + "/keys", "AuthNamespaceKeysEndpoint")
                        .about("GET", "", NamespaceRequest.ListKeys::new)
                        .about("POST", "key_name key", NamespaceRequest.AddKey::new),
                Route.of(ONE + "/keys/{key_name}", "AuthNamespaceKeyEndpoint")
                        .on("PUT", "key", both("key_name", NamespaceRequest.ReplaceKey::new))
                        .on("DELETE", "", both("key_name", NamespaceRequest.DeleteKey::new)));
    }

    private static Stream<Route> trust() {
        return Stream.of(
                Route.of(ONE + "/trust", "AuthNamespaceTrustsEndpoint")
                        .about("POST", "external_namespace", NamespaceRequest.AddTrust::new),
                Route.of(ONE + "/trust/{external_namespace}", "AuthNamespaceTrustEndpoint")
                        .on("DELETE", "", both("external_namespace", NamespaceRequest.RemoveTrust::new)));
    }

    /// A request about a namespace and something in it.
    private static Function<Captured, ShakenFistRequest> both(
            String variable, BiFunction<String, String, ShakenFistRequest> request) {
        return at -> request.apply(at.get("namespace"), at.get(variable));
    }
}
