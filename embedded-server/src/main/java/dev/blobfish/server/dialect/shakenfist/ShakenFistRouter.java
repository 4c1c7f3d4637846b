package dev.blobfish.server.dialect.shakenfist;

import dev.blobfish.server.dialect.shakenfist.auth.Authenticator;
import dev.blobfish.server.dialect.shakenfist.operation.Answered;
import dev.blobfish.server.dialect.shakenfist.operation.Call;
import dev.blobfish.server.dialect.shakenfist.operation.RootPage;
import dev.blobfish.server.dialect.shakenfist.request.Arguments;
import dev.blobfish.server.dialect.shakenfist.request.ArtifactRequest;
import dev.blobfish.server.dialect.shakenfist.request.BlobRequest;
import dev.blobfish.server.dialect.shakenfist.request.EmptyList;
import dev.blobfish.server.dialect.shakenfist.request.LabelRequest;
import dev.blobfish.server.dialect.shakenfist.request.MetadataRequest;
import dev.blobfish.server.dialect.shakenfist.request.NamespaceRequest;
import dev.blobfish.server.dialect.shakenfist.request.Parsed;
import dev.blobfish.server.dialect.shakenfist.request.ProtectedRequest;
import dev.blobfish.server.dialect.shakenfist.request.PublicRequest;
import dev.blobfish.server.dialect.shakenfist.request.UploadRequest;
import dev.blobfish.server.http.HttpRequest;
import java.io.IOException;
import tools.jackson.databind.node.JsonNodeFactory;

/// Leads each kind of request to its operation: a new record is a compile error here.
final class ShakenFistRouter {
    private final Authenticator authenticator;
    private final ShakenFistOperations to;

    ShakenFistRouter(Authenticator authenticator, ShakenFistOperations operations) {
        this.authenticator = authenticator;
        this.to = operations;
    }

    Answered answer(HttpRequest http, Parsed.Understood parsed) throws IOException {
        return switch (parsed.request()) {
            case PublicRequest request -> open(parsed.arguments(), request);
            case ProtectedRequest request -> {
                var caller = authenticator.authenticate(http.headers());
                yield locked(new Call(http, caller, parsed.arguments()), request);
            }
        };
    }

    private Answered open(Arguments arguments, PublicRequest request) {
        return switch (request) {
            case PublicRequest.RootPage _ -> RootPage.page();
            case PublicRequest.Authenticate _ -> to.authentication().authenticate(arguments);
        };
    }

    private Answered locked(Call call, ProtectedRequest request) throws IOException {
        return switch (request) {
            case BlobRequest blob -> blob(call, blob);
            case UploadRequest upload -> upload(call, upload);
            case ArtifactRequest artifact -> artifact(call, artifact);
            case MetadataRequest metadata -> metadata(call, metadata);
            case LabelRequest label -> label(call, label);
            case NamespaceRequest namespace -> namespace(call, namespace);
            case EmptyList _ -> {
                call.arguments().check();
                yield new Answered.Json(JsonNodeFactory.instance.arrayNode());
            }
        };
    }

    private Answered blob(Call call, BlobRequest request) {
        return switch (request) {
            case BlobRequest.ListBlobs _ -> to.blobs().list(call);
            case BlobRequest.GetBlob r -> to.blobs().get(call, r);
            case BlobRequest.GetData r -> to.blobs().data(call, r);
            case BlobRequest.FindBlob r -> to.blobs().find(call, r);
        };
    }

    private Answered upload(Call call, UploadRequest request) throws IOException {
        return switch (request) {
            case UploadRequest.CreateUpload _ -> to.uploads().create(call);
            case UploadRequest.AppendUpload r -> to.uploads().append(call, r);
            case UploadRequest.TruncateUpload r -> to.uploads().truncate(call, r);
        };
    }

    private Answered artifact(Call call, ArtifactRequest request) throws IOException {
        return switch (request) {
            case ArtifactRequest.ListArtifacts _ -> to.artifacts().list(call);
            case ArtifactRequest.FetchArtifact _ -> to.fetches().fetch(call);
            case ArtifactRequest.DeleteArtifacts _ -> to.artifacts().deleteAll(call);
            case ArtifactRequest.AddVersion r -> to.conversions().add(call, r);
            case ArtifactRequest.GetArtifact r -> to.artifacts().get(call, r);
            case ArtifactRequest.DeleteArtifact r -> to.artifacts().delete(call, r);
            case ArtifactRequest.ListVersions r -> to.versions().list(call, r);
            case ArtifactRequest.KeepVersions r -> to.versions().keep(call, r);
            case ArtifactRequest.DeleteVersion r -> to.versions().delete(call, r);
            case ArtifactRequest.Share r -> to.artifacts().share(call, r);
            case ArtifactRequest.ListEvents r -> to.events().list(call, r);
        };
    }

    private Answered metadata(Call call, MetadataRequest request) {
        return switch (request) {
            case MetadataRequest.GetMetadata r -> to.metadata().get(call, r);
            case MetadataRequest.AddMetadata r -> to.metadata().add(call, r);
            case MetadataRequest.PutMetadata r -> to.metadata().put(call, r);
            case MetadataRequest.DeleteMetadata r -> to.metadata().delete(call, r);
        };
    }

    private Answered label(Call call, LabelRequest request) {
        return switch (request) {
            case LabelRequest.PutLabel r -> to.labels().put(call, r);
            case LabelRequest.GetLabel r -> to.labels().get(call, r);
            case LabelRequest.DeleteLabel r -> to.labels().delete(call, r);
        };
    }

    private Answered namespace(Call call, NamespaceRequest request) {
        return switch (request) {
            case NamespaceRequest.ListNamespaces _ -> to.namespaces().list(call);
            case NamespaceRequest.CreateNamespace _ -> to.namespaces().create(call);
            case NamespaceRequest.GetNamespace r -> to.namespaces().get(call, r);
            case NamespaceRequest.DeleteNamespace r -> to.namespaces().delete(call, r);
            case NamespaceRequest.ListKeys r -> to.keys().list(call, r);
            case NamespaceRequest.AddKey r -> to.keys().add(call, r);
            case NamespaceRequest.ReplaceKey r -> to.keys().replace(call, r);
            case NamespaceRequest.DeleteKey r -> to.keys().delete(call, r);
            case NamespaceRequest.AddTrust r -> to.namespaces().trust(call, r);
            case NamespaceRequest.RemoveTrust r -> to.namespaces().distrust(call, r);
        };
    }
}
