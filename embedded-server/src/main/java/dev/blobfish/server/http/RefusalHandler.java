package dev.blobfish.server.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers what Jetty itself refuses, in the words of the dialect.
final class RefusalHandler implements Request.Handler {
    private final DialectFront front;
    private final RequestIds ids;

    RefusalHandler(DialectFront front, RequestIds ids) {
        this.front = front;
        this.ids = ids;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        var reply = front.refusal(ids.next(), status, why(status));
        response.setStatus(reply.status());
        var headers = response.getHeaders();
        reply.headers().fields().forEach(field -> headers.put(field.name(), field.value()));
        headers.put(HttpHeader.CONTENT_LENGTH, reply.body().length);
        var body = request.getMethod().equals("HEAD") ? ByteBuffer.allocate(0) : ByteBuffer.wrap(reply.body());
        response.write(true, body, callback);
        return true;
    }

    private static String why(int status) {
        return switch (status) {
            case 408 -> "The request took too long.";
            case 414 -> "The request's path is too long.";
            case 417 -> "The server cannot do what the Expect header asks.";
            case 431 -> "The request's headers are too large.";
            case 500 -> "The server failed.";
            case 505 -> "This version of HTTP is not spoken here.";
            default -> "The request is not well-formed HTTP.";
        };
    }
}
