package dev.blobfish.server.dialect.shakenfist.request;

import java.util.function.Function;
import java.util.stream.Stream;

/// Paths of metadata, which are alike whatever they belong to.
final class MetadataRoutes {
    private MetadataRoutes() {}

    static Stream<Route> of(String path, String endpoint, Function<Captured, MetadataRequest.Subject> subject) {
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
}
