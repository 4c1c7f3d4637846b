package dev.blobfish.server.http;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Request;

/// Makes a record of Jetty's request.
final class RequestReader {
    private RequestReader() {}

    static HttpRequest read(String id, Request request, GuardedBody body) {
        var headers = headers(request);
        var uri = request.getHttpURI();
        return new HttpRequest(
                id,
                request.getMethod(),
                Optional.ofNullable(uri.getPath()).orElse("/"),
                Optional.ofNullable(uri.getQuery()).filter(query -> !query.isEmpty()),
                request.isSecure(),
                headers.first("Host").orElse(""),
                headers,
                length(request),
                headers.first("Expect").filter("100-continue"::equalsIgnoreCase).isPresent(),
                body,
                (InetSocketAddress) request.getConnectionMetaData().getRemoteSocketAddress());
    }

    private static OptionalLong length(Request request) {
        long length = request.getLength();
        return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
    }

    private static Headers headers(Request request) {
        var fields = new ArrayList<Headers.Field>();
        for (HttpField field : request.getHeaders())
            fields.add(new Headers.Field(
                    field.getName(), Optional.ofNullable(field.getValue()).orElse("")));
        return Headers.of(fields);
    }
}
