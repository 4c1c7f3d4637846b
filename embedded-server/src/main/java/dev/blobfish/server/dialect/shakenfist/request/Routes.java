package dev.blobfish.server.dialect.shakenfist.request;

import dev.blobfish.server.dialect.shakenfist.problem.Answer;
import dev.blobfish.server.dialect.shakenfist.problem.Refusal;
import dev.blobfish.server.http.HttpRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Every path there is. No path tolerates a slash at its end, and an escaped slash is a slash.
public final class Routes {
    private static final List<Route> ALL = Stream.of(
                    GeneralRoutes.all(),
                    BlobRoutes.all(),
                    UploadRoutes.all(),
                    ArtifactRoutes.all(),
                    NamespaceRoutes.all())
            .flatMap(List::stream)
            .toList();

    private Routes() {}

    /// Understands a request, its JSON body included; a body of bytes is left alone.
    ///
    /// @throws Refusal for a path or method that there is not, or a body that cannot be arguments
    public static Parsed parse(HttpRequest request) throws IOException {
        var segments = List.of(Percent.decode(request.rawPath()).split("/", -1));
        var matching = new ArrayList<Route>();
        for (var route : ALL) {
            var path = route.match(segments);
            if (path.isEmpty()) continue;
            matching.add(route);
            var handler = route.handler(request.method());
            if (handler.isEmpty()) continue;
            var understood = handler.get().request().apply(new Captured(path.get(), request.rawQuery()));
            return new Parsed.Understood(
                    understood, Arguments.read(handler.get().signature(), request.body()));
        }
        if (matching.isEmpty()) throw new Refusal(new Answer.NoSuchPage());
        if (request.method().equals("OPTIONS")) return new Parsed.Options(Route.allowed(matching));
        throw new Refusal(new Answer.WrongMethod(Route.allowed(matching)));
    }
}
