package dev.blobfish.server.dialect.shakenfist.request;

import dev.blobfish.server.dialect.shakenfist.problem.Answer;
import dev.blobfish.server.dialect.shakenfist.problem.Refusal;
import dev.blobfish.server.http.HttpRequest;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Every path there is. No path tolerates a slash at its end, and an escaped slash is a slash.
public final class Routes {
    private static final List<Route> ALL = Stream.of(general(), blobs(), uploads(), artifacts(), namespaces())
            .flatMap(List::stream)
            .toList();

    private Routes() {}

    private static List<Route> general() {
        return List.of(
                Route.of("/", "Root").onBytes("GET", _ -> new PublicRequest.RootPage()),
                Route.of("/auth", "AuthEndpoint").on("POST", "namespace key", _ -> new PublicRequest.Authenticate()),
                Route.of("/instances", "InstancesEndpoint").on("GET", "all", _ -> new EmptyList()),
                Route.of("/networks", "NetworksEndpoint").on("GET", "all", _ -> new EmptyList()),
                Route.of("/label/{label_name...}", "LabelEndpoint")
                        .on("POST", "blob_uuid max_versions", at -> new LabelRequest.PutLabel(at.get("label_name")))
                        .on("GET", "", at -> new LabelRequest.GetLabel(at.get("label_name")))
                        .on("DELETE", "", at -> new LabelRequest.DeleteLabel(at.get("label_name"))));
    }

    private static List<Route> blobs() {
        return Stream.concat(
                        Stream.of(
                                Route.of("/blobs", "BlobsEndpoint")
                                        .on("GET", "node", _ -> new BlobRequest.ListBlobs()),
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
                        metadata(
                                "/blobs/{blob_uuid}/metadata",
                                "Blob",
                                at -> new MetadataRequest.Subject.OfBlob(at.get("blob_uuid"))))
                .toList();
    }

    private static List<Route> uploads() {
        return List.of(
                Route.of("/upload", "UploadCreateEndpoint").on("POST", "", _ -> new UploadRequest.CreateUpload()),
                Route.of("/upload/{upload_uuid}", "UploadDataEndpoint")
                        .onBytes("POST", at -> new UploadRequest.AppendUpload(at.get("upload_uuid"))),
                Route.of("/upload/{upload_uuid}/truncate/{offset}", "UploadTruncateEndpoint")
                        .on(
                                "POST",
                                "",
                                at -> new UploadRequest.TruncateUpload(at.get("upload_uuid"), at.get("offset"))));
    }

    private static List<Route> artifacts() {
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
                                        .on("DELETE", "", at -> new ArtifactRequest.DeleteArtifact(reference.apply(at))),
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
                        metadata(
                                root + "/metadata",
                                "Artifact",
                                at -> new MetadataRequest.Subject.OfArtifact(reference.apply(at))))
                .toList();
    }

    private static List<Route> namespaces() {
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
                        metadata(
                                root + "/metadata",
                                "Auth",
                                at -> new MetadataRequest.Subject.OfNamespace(namespace.apply(at))))
                .toList();
    }

    private static Stream<Route> metadata(
            String path, String endpoint, Function<Captured, MetadataRequest.Subject> subject) {
        return Stream.of(
                Route.of(path, endpoint + "MetadatasEndpoint")
                        .on("GET", "", at -> new MetadataRequest.GetMetadata(subject.apply(at)))
                        .on("POST", "key value", at -> new MetadataRequest.AddMetadata(subject.apply(at))),
                Route.of(path + "/{key}", endpoint + "MetadataEndpoint")
                        .on("PUT", "value", at -> new MetadataRequest.PutMetadata(subject.apply(at), at.get("key")))
                        .on(
                                "DELETE",
                                "value",
                                at -> new MetadataRequest.DeleteMetadata(subject.apply(at), at.get("key"))));
    }

    /// Understands a request, its JSON body included; a body of bytes is left alone.
    ///
    /// @throws Refusal for a path or method that there is not, or a body that cannot be arguments
    public static Parsed parse(HttpRequest request) throws IOException {
        var segments = List.of(Percent.decode(request.rawPath()).split("/", -1));
        for (var route : ALL) {
            var path = route.match(segments);
            if (path.isEmpty()) continue;
            if (request.method().equals("OPTIONS")) return new Parsed.Options(route.allowed());
            var handler = route.handler(request.method())
                    .orElseThrow(() -> new Refusal(new Answer.WrongMethod(route.allowed())));
            var understood = handler.request().apply(new Captured(path.get(), request.rawQuery()));
            return new Parsed.Understood(understood, Arguments.read(handler.signature(), request.body()));
        }
        throw new Refusal(new Answer.NoSuchPage());
    }
}
