package dev.blobfish.server.dialect.shakenfist.request;

import java.util.function.Function;
import java.util.stream.Stream;

/// Paths of metadata, which are alike whatever they belong to.
final class MetadataRoutes {
    private MetadataRoutes() {}

    /// @param path    its first variable names what the metadata belongs to
    /// @param subject of that variable
    static Stream<Route> of(String path, String endpoint, Function<String, MetadataRequest.Subject> subject) {
        var one = path + "/{key}";
        var owner = path.substring(path.indexOf('{') + 1, path.indexOf('}'));
        return Stream.of(
                Route.of(path, endpoint + "MetadatasEndpoint")
                        .about("GET", "", name -> new MetadataRequest.GetMetadata(subject.apply(name)))
                        .about("POST", "key value", name -> new MetadataRequest.AddMetadata(subject.apply(name))),
                Route.of(one, endpoint + "MetadataEndpoint")
                        .on(
                                "PUT",
                                "value",
                                at -> new MetadataRequest.PutMetadata(subject.apply(at.get(owner)), at.get("key")))
                        .on(
                                "DELETE",
                                "value",
                                at -> new MetadataRequest.DeleteMetadata(subject.apply(at.get(owner)), at.get("key"))));
    }
}
